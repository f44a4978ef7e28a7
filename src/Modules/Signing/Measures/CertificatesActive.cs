using CuuLong.Platform.Measures;
using CuuLong.Signing.Model;

namespace CuuLong.Signing.Measures;

/// <summary>In force at the end of the window: issued before it, and neither expired, revoked nor replaced by then.</summary>
internal sealed class CertificatesActive(Counting counting) : CertificateFigure(counting, "certificates.active")
{
    protected override IQueryable<Certificate> Within(IQueryable<Certificate> certificates, Window window) =>
        certificates.Where(c => c.IssuedAt < window.To && c.EndsAt >= window.To);
}
