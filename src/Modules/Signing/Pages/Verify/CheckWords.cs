using CuuLong.Pdf;
using CuuLong.Signing.Public;
using CuuLong.Signing.Validation;
using CuuLong.Signing.Verification;

namespace CuuLong.Signing.Pages.Verify;

/// <summary>A verification in the one sentence that a citizen reads first.</summary>
internal static class CheckWords
{
    private static readonly string[] Altered = [VerifyReasons.Changed, VerifyReasons.NotPermitted, VerifyReasons.DuplicateField, VerifyReasons.Padding];

    /// <summary>Last part of the text key, and the tone it is said in.</summary>
    public static (string Key, string Tone, string Icon) Verdict(CheckedFile done) => done.Report.Reason == VerifyReasons.NoSignature
        ? done.Original is { Signed: false } && done.Same == true ? ("paper", "silt", "help-circle") : ("unsigned", "silt", "help-circle")
        : done.Report.Signatures.Count == 0 ? (WithoutSignatures(done.Report.Reason), "silt", "help-circle")
        : done.Report.Verdict switch
        {
            Indication.TotalPassed when done.Same == false => ("other", "silt", "help-circle"),
            Indication.TotalPassed => ("valid", "rice", "check"),
            Indication.TotalFailed => ("invalid", "son", "x"),
            _ => ("open", "silt", "help-circle"),
        };

    private static string WithoutSignatures(string reason) => reason switch
    {
        VerifyReasons.Encrypted => "encrypted",
        VerifyReasons.UnknownFormat => "envelope",
        VerifyReasons.TooLarge => "complex",
        _ => "unreadable",
    };

    public static string Tone(Indication verdict) => verdict switch { Indication.TotalPassed => "rice", Indication.TotalFailed => "son", _ => "silt" };

    public static string Icon(Indication verdict) => verdict switch { Indication.TotalPassed => "check", Indication.TotalFailed => "x", _ => "help-circle" };

    /// <summary>The fields that pages of ours keep for the agency; other files say nothing of it.</summary>
    public static bool IsAgency(VerifiedSignature signature) => signature.Field == Seals.SigningTurn.AgencyField || Contracts.CornerFields.IsCorner(signature.Field);

    /// <summary>Whether what was signed is still what is there: another question than whether the signatures hold.</summary>
    public static (string Key, string Tone, string Icon) Content(VerificationReport report) =>
        report.Signatures.Any(s => SignatureWords.Integrity(s) == "altered" || s.Reason == VerifyReasons.Coverage || s.Changed == ChangeLevel.Forbidden || Altered.Contains(s.Reason)) ? ("changed", "son", "x")
        : report.Signatures.Any(s => SignatureWords.Integrity(s) != "valid" || s.Reason == VerifyReasons.Unexplained) ? ("unclear", "silt", "help-circle")
        : ("unchanged", "rice", "check");

    /// <summary>What was done to it: bytes that were signed, or what later revisions did.</summary>
    public static string Done(VerificationReport report) => report.Signatures.Any(s => SignatureWords.Integrity(s) == "altered")
        ? "signing.verify.integrity.altered"
        // Nobody can say what was done to bytes that no signature covers, or that cannot be read.
        : report.Signatures.FirstOrDefault(s => s.Reason is VerifyReasons.Coverage or VerifyReasons.UnknownFormat) is { } unseen ? $"signing.verify.reason.{unseen.Reason}"
        : $"signing.verify.changes.{SignatureWords.Changes(report.Signatures.MaxBy(s => s.Changed)!)}";

    public static bool IsTest(CheckedFile done) => done.Report.Signatures.Any(s => SignatureWords.Chain(s) == TestAuthority.TestPki.List);
}
