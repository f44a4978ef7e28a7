namespace CuuLong.Signing.Contracts;

/// <summary>None: the file carries no signature. The others are the three verdicts of EN 319 102-1.</summary>
public enum Verdict { None, Valid, Indeterminate, Invalid }

/// <summary>The verdict on a file, and on each of its signatures in their order.</summary>
public sealed record FileVerdict(Verdict Verdict, IReadOnlyList<SignatureFact> Signatures)
{
    public static readonly FileVerdict Unsigned = new(Verdict.None, []);

    /// <summary>The file could not be read, so nobody knows what it carries.</summary>
    public static readonly FileVerdict Unread = new(Verdict.Indeterminate, []);

    private static readonly string[] Levels = ["", "CMS", "B-B", "B-T", "B-LT", "B-LTA"];

    /// <summary>The lowest of its signatures' levels; empty without any.</summary>
    public string Level => Signatures.Select(s => s.Level).MinBy(l => Array.IndexOf(Levels, l)) ?? "";
}

/// <param name="Field">Name of the signature's field.</param>
/// <param name="At">The best time known: a time-stamp's, else the time that the signature states.</param>
/// <param name="Reason">Code of why it is not valid ("DOCUMENT_CHANGED"), for the text "signing.verify.reason.…"; null when it is.</param>
/// <param name="Level">Of EN 319 142-1: "B-LT" is judged years later by the file alone; empty when it is not known.</param>
public sealed record SignatureFact(string Signer, string Field, DateTimeOffset? At, Verdict Verdict, string? Reason, string Level = "");
