using CuuLong.Platform.Measures;
using CuuLong.Signing.Model;

namespace CuuLong.Signing.Measures;

/// <summary>Revoked in the window.</summary>
internal sealed class CertificatesRevoked(Counting counting) : CertificateFigure(counting, "certificates.revoked", byEnd: true)
{
    protected override IQueryable<Certificate> Within(IQueryable<Certificate> certificates, Window window) =>
        certificates.Where(c => c.EndsAt >= window.From && c.EndsAt < window.To && c.Ending == Ending.Revoked);
}
