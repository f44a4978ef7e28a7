using CuuLong.Platform.Measures;
using CuuLong.Signing.Model;

namespace CuuLong.Signing.Measures;

/// <summary>Newly issued in the window; what was renewed or changed is no new certificate.</summary>
internal sealed class CertificatesIssued(Counting counting) : CertificateFigure(counting, "certificates.issued")
{
    protected override IQueryable<Certificate> Within(IQueryable<Certificate> certificates, Window window) =>
        certificates.Where(c => c.IssuedAt >= window.From && c.IssuedAt < window.To && (c.Origin == Origin.Issued || c.Origin == Origin.Imported));
}
