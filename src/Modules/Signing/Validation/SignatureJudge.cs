using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.Time;
using CuuLong.Signing.Trust;

namespace CuuLong.Signing.Validation;

/// <summary>
/// Judges a CMS signature as EN 319 102-1 does: integrity, path, time-stamps, and revocation at the best time proven. What of
/// the document it covers, and whether that was changed since, is the PDF verifier's part.
/// </summary>
/// <param name="source">Null when nothing may be fetched.</param>
internal sealed class SignatureJudge(TrustBook book, IRevocationSource? source, TimeProvider clock)
{
    private const int MostTimestamps = 8;

    private readonly PathJudge paths = new(book, source, clock);

    public TimestampJudge Timestamps { get; } = new(new(book, source, clock), clock);

    /// <param name="contentDigest">Of what is signed, by <see cref="CmsSignature.Digest"/>.</param>
    public async ValueTask<SignatureJudgement> Judge(CmsSignature cms, ReadOnlyMemory<byte> contentDigest, Material material, CancellationToken cancel = default)
    {
        cms = cms.Among(material.Certificates);
        var now = material.At ?? clock.GetUtcNow();
        var integrity = CmsCheck.Check(cms, contentDigest.Span);
        if (Broken(integrity) is { } broken) return new(broken, cms, integrity, PathJudgement.None, [], now, false);

        var beside = material.With(cms);
        var stamps = new List<TimestampJudgement>();
        foreach (var encoded in cms.Timestamps.Take(MostTimestamps))
            if (TimestampToken.TryRead(encoded, out var token))
                stamps.Add(await Timestamps.Judge(token, Hashes.Of(token.Hash, cms.Signature.Span), beside, cancel));

        var proofs = stamps.Where(s => s.Finding.Ok).Select(s => (DateTimeOffset?)s.Time).Append(material.Proof).OfType<DateTimeOffset>().ToList();
        var (best, proven) = proofs.Count > 0 ? (proofs.Min(), true) : (now, false);
        var path = await paths.Judge(cms.Signer!, beside, best, eager: !proven, cancel);
        return new(Weigh(cms, path, best, proven, stamps), cms, integrity, path, stamps, best, proven);
    }

    private static Finding Weigh(CmsSignature cms, PathJudgement path, DateTimeOffset best, bool proven, List<TimestampJudgement> stamps)
    {
        if (stamps.Find(s => s.Finding.Reason == Reason.TimestampOrderFailure) is { } disordered) return disordered.Finding;
        if (PathJudge.Weigh(path, best, proven) is { Ok: false } finding) return finding;
        if (!MaySign(cms.Signer!)) return Finding.Open(Reason.ChainConstraintsFailure);
        if (!proven && Doubtful(cms, stamps) is { } doubt) return Finding.Open(doubt);
        return cms.Algorithm.Weak || cms.Digest.Name == "SHA1" || PublicKeys.IsShort(cms.Signer!) ? Finding.Open(Reason.CryptoConstraintsFailureNoPoe) : Finding.Passed;
    }

    /// <summary>
    /// A token that is broken, unreadable, of another signature or of a later day was put there by somebody, and a weak one by anybody. One of an
    /// authority that is only not known here takes nothing from what holds today.
    /// </summary>
    private static Reason? Doubtful(CmsSignature cms, List<TimestampJudgement> stamps) =>
        stamps.Count < cms.Timestamps.Count || stamps.Any(s => s.Fault != TimestampFault.None || s.Finding.Reason == Reason.TimestampFailure) ? Reason.TimestampFailure
        : stamps.Any(s => s.Finding.Reason == Reason.CryptoConstraintsFailureNoPoe) ? Reason.CryptoConstraintsFailureNoPoe : null;

    private static Finding? Broken(CmsIntegrity integrity) => integrity switch
    {
        CmsIntegrity.Sound => null,
        CmsIntegrity.HashFailure => Finding.Failed(Reason.HashFailure),
        CmsIntegrity.NoCertificate => Finding.Open(Reason.NoSigningCertificateFound),
        CmsIntegrity.Malformed => Finding.Failed(Reason.FormatFailure),
        _ => Finding.Failed(Reason.SigCryptoFailure),
    };

    private static readonly string?[] Elsewhere = [Oids.TimeStamping, Oids.OcspSigning, Oids.ServerAuthentication, Oids.CodeSigning];

    /// <summary>
    /// An authority signs certificates, not documents; a certificate for servers, programs, OCSP or time-stamping alone signs no document either,
    /// nor one whose key usage leaves signing out.
    /// </summary>
    public static bool MaySign(X509Certificate2 certificate)
    {
        if (!certificate.MaySignData()) return false;
        // A self-signed certificate without any usage, as tools make by default, is an authority by name only.
        var authority = certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(e => e.CertificateAuthority);
        if (authority && (certificate.Extensions.OfType<X509KeyUsageExtension>().Any() || !certificate.IsSelfIssued())) return false;
        var purposes = certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().SelectMany(e => e.EnhancedKeyUsages.Cast<System.Security.Cryptography.Oid>()).Select(o => o.Value).ToList();
        return purposes.Count == 0 || purposes.Any(p => !Elsewhere.Contains(p));
    }
}
