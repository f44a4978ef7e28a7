using CuuLong.Signing.Revocation;
using CuuLong.Signing.Trust;

namespace CuuLong.Signing.Verification;

/// <param name="Trust">Other roots than the installation's.</param>
/// <param name="At">Judge as of this instant; null for now.</param>
/// <param name="Offline">Fetch nothing.</param>
/// <param name="Evidence">CRLs and OCSP responses at hand besides the file's own.</param>
internal sealed record VerifyOptions(TrustBook? Trust = null, DateTimeOffset? At = null, bool Offline = false, RevocationEvidence? Evidence = null)
{
    public static readonly VerifyOptions Default = new();
}
