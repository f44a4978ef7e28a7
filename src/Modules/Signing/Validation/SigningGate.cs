using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Keys;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.Trust;

namespace CuuLong.Signing.Validation;

/// <summary>A certificate is checked before it signs (TT 15/2025/TT-BKHCN): on a list, in its time, of sufficient strength, not revoked today.</summary>
internal sealed class SigningGate(Func<TrustBook> trust, IRevocationSource source, TimeProvider clock)
{
    private const string Unknown = "signing.gate.unknown", NoPath = "signing.gate.no-path";

    /// <summary>Nothing speaks against the certificate; only nothing can be proven for it here.</summary>
    public static bool IsUnproven(Refusal refusal) => refusal.Code is Unknown or NoPath;

    public async ValueTask<Refusal?> Check(X509Certificate2 certificate, IEnumerable<X509Certificate2> chain, CancellationToken cancel = default)
    {
        var (now, holder) = (clock.GetUtcNow(), certificate.GetNameInfo(X509NameType.SimpleName, false));
        if (now < certificate.From()) return new("signing.gate.not-yet", null, holder, certificate.From());
        if (now > certificate.Until()) return new("signing.gate.expired", null, holder, certificate.Until());
        if (KeyAlgorithms.Unfit(certificate) is { } unfit) return unfit;
        if (!SignatureJudge.MaySign(certificate)) return new("signing.gate.purpose", null, holder);
        var path = await new PathJudge(trust(), source, clock).Judge(certificate, new Material([.. chain], RevocationEvidence.None), now, eager: true, cancel);
        // A hold leaves open what was signed before it, and lets nothing be signed.
        if (path.Revocation is { State: RevocationState.Revoked, Entry: { } entry }) return new("signing.gate.revoked", null, holder, entry.At);
        return PathJudge.Weigh(path, now, proven: false).Reason switch
        {
            Reason.None => null,
            Reason.TryLater => new(Unknown, null, holder),
            _ => new(NoPath, null, holder),
        };
    }
}
