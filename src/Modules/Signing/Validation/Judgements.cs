using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.Time;
using CuuLong.Signing.Trust;

namespace CuuLong.Signing.Validation;

/// <summary>What lies beside a signature: certificates and revocation evidence of the document, and what is proven of time.</summary>
/// <param name="Proof">An instant at which the signature provably existed (a later document time-stamp that passed).</param>
/// <param name="At">The instant of the judgement; the clock's when null.</param>
internal sealed record Material(IReadOnlyList<X509Certificate2> Certificates, RevocationEvidence Evidence, DateTimeOffset? Proof = null, DateTimeOffset? At = null)
{
    public static readonly Material Nothing = new([], RevocationEvidence.None);
}

/// <summary>A certificate of the path and whether it was revoked at the instant that matters.</summary>
internal sealed record Link(X509Certificate2 Certificate, RevocationStatus Revocation);

/// <param name="Path">As far as it was found.</param>
/// <param name="Fetched">Evidence had to be fetched: what is beside the signature does not suffice for later.</param>
internal sealed record PathJudgement(CertificatePath Path, IReadOnlyList<Link> Links, bool Fetched)
{
    public static readonly PathJudgement None = new(new(PathFault.NoPath, [], null), [], false);

    public RevocationStatus Revocation => Links.Count > 0 ? Links[0].Revocation : RevocationStatus.Unknown;
}

/// <summary>One time-stamp: its time counts only when it passed.</summary>
internal sealed record TimestampJudgement(Finding Finding, TimestampToken Token, TimestampFault Fault, PathJudgement Path)
{
    public DateTimeOffset Time => Token.Time;

    public X509Certificate2? Authority => Token.Cms.Signer;
}

internal enum Level { None, B, T, Lt }

/// <summary>One signature, with the evidence for the verdict.</summary>
/// <param name="BestTime">The earliest instant at which it provably existed, else the instant of the judgement.</param>
/// <param name="TimeProven">False when <paramref name="BestTime"/> is only the instant of the judgement.</param>
internal sealed record SignatureJudgement(
    Finding Finding, CmsSignature Cms, CmsIntegrity Integrity, PathJudgement Path, IReadOnlyList<TimestampJudgement> Timestamps, DateTimeOffset BestTime, bool TimeProven)
{
    public X509Certificate2? Signer => Cms.Signer;

    /// <summary>Key of the trust list that the root stands on.</summary>
    public string? TrustList => Path.Path.Anchor?.List;

    /// <summary>B with the certificate bound in, T with a time-stamp that passed, LT when nothing had to be fetched besides.</summary>
    public Level Level => Cms.Attributes?.SigningCertificate is null ? Level.None
        : !Timestamps.Any(t => t.Finding.Ok) ? Level.B
        : Finding.Ok && !Path.Fetched && Timestamps.Where(t => t.Finding.Ok).All(t => !t.Path.Fetched) ? Level.Lt : Level.T;
}
