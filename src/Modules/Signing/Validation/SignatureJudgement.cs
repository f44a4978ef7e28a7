using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Time;
using CuuLong.Signing.Trust;

namespace CuuLong.Signing.Validation;

/// <summary>One signature, with the evidence for the verdict.</summary>
/// <param name="BestTime">The earliest instant at which it provably existed, else the instant of the judgement.</param>
/// <param name="TimeProven">False when <paramref name="BestTime"/> is only the instant of the judgement.</param>
internal sealed record SignatureJudgement(
    Finding Finding, CmsSignature Cms, CmsIntegrity Integrity, PathJudgement Path, IReadOnlyList<TimestampJudgement> Timestamps, DateTimeOffset BestTime, bool TimeProven)
{
    public X509Certificate2? Signer => Cms.Signer;

    /// <summary>Key of the trust list that the root stands on.</summary>
    public string? TrustList => Path.Path.Anchor?.List;

    /// <summary>B with the certificate bound in, T with its time proven, LT when nothing had to come from elsewhere.</summary>
    public Level Level => Cms.Attributes?.SigningCertificate is null ? Level.None
        : !TimeProven ? Level.B
        : Complete ? Level.Lt : Level.T;

    /// <summary>It passes by what is beside it alone, and so do its time-stamps.</summary>
    private bool Complete => Finding.Ok && !Path.Borrowed && Timestamps.Where(t => t.Finding.Ok).All(t => !t.Path.Borrowed);
}
