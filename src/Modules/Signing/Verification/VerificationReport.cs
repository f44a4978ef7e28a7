using CuuLong.Pdf;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Validation;

namespace CuuLong.Signing.Verification;

/// <summary>What a file's signatures come to, with the evidence for each.</summary>
/// <param name="File">As the caller names it.</param>
/// <param name="Reason">A code ("DOCUMENT_CHANGED"); empty when passed. Its sentence is the text "signing.verify.reason.…".</param>
internal sealed record VerificationReport(string File, Indication Verdict, string Reason, IReadOnlyList<VerifiedSignature> Signatures)
{
    public static VerificationReport Without(string file, string reason) => new(file, Indication.Indeterminate, reason, []);

    /// <summary>The worst signature decides, and the first of the worst gives the reason.</summary>
    public static VerificationReport Of(string file, IReadOnlyList<VerifiedSignature> signatures)
    {
        if (signatures.Count == 0) return Without(file, VerifyReasons.NoSignature);
        var worst = signatures.MaxBy(s => s.Verdict)!;
        // A time-stamp says that a file was there, not who answers for it.
        if (worst.Verdict == Indication.TotalPassed && signatures.All(s => s.IsTimestamp)) return new(file, Indication.Indeterminate, VerifyReasons.NoSignature, signatures);
        return new(file, worst.Verdict, worst.Reason, signatures);
    }
}

internal enum Coverage
{
    /// <summary>All bytes of the file but the signature itself.</summary>
    Whole,

    /// <summary>All bytes up to the end of the signature's revision; what came later is in the changes.</summary>
    Revision,

    /// <summary>Not the bytes that a reader would take for signed.</summary>
    Broken,
}

/// <summary>Of an XML signature, which is no CMS.</summary>
internal sealed record XmlJudgement(CmsIntegrity Integrity, PathJudgement Path);

/// <summary>One signature or document time-stamp.</summary>
/// <param name="Field">Its form field; the element's path in XML.</param>
/// <param name="Signer">Common name of the certificate; empty when unknown.</param>
/// <param name="Claimed">The time that the signer says.</param>
/// <param name="Judgement">Integrity, chain, revocation and time-stamps; null for a document time-stamp, or when the signature cannot be read.</param>
/// <param name="Timestamp">For a document time-stamp that can be read.</param>
/// <param name="Changes">What later revisions do, in the order found.</param>
internal sealed record VerifiedSignature(
    string Field, Indication Verdict, string Reason, string Signer, DateTimeOffset? Claimed, Coverage Coverage, IReadOnlyList<Change> Changes,
    SignatureJudgement? Judgement = null, TimestampJudgement? Timestamp = null, int? Certifies = null, bool Archived = false, XmlJudgement? Xml = null)
{
    public CmsIntegrity? Integrity => Judgement?.Integrity ?? Xml?.Integrity;

    public PathJudgement? Path => Judgement?.Path ?? Timestamp?.Path ?? Xml?.Path;

    public bool IsTimestamp => Timestamp is not null;

    /// <summary>When it provably existed; null when nothing proves a time.</summary>
    public DateTimeOffset? Proven => Timestamp is { Finding.Ok: true } stamp ? stamp.Time : Judgement is { TimeProven: true } judged ? judged.BestTime : null;

    public ChangeLevel Changed => Changes.Count == 0 ? ChangeLevel.None : Changes.Max(c => c.Level);
}
