using System.Globalization;
using System.Text;
using CuuLong.Platform;
using CuuLong.Signing.Validation;

namespace CuuLong.Signing.Verification;

/// <summary>The report in plain sentences, for a terminal.</summary>
internal static class VerificationProse
{
    /// <param name="text">Gives the sentence of a key.</param>
    public static string Write(VerificationReport report, Func<string, string> text)
    {
        var lines = new StringBuilder($"{PlainName.Of(report.File)}: {text($"signing.verify.verdict.{report.Verdict.Code()}")}");
        if (report.Reason != "") lines.Append(". ").Append(text($"signing.verify.reason.{report.Reason}"));
        foreach (var signature in report.Signatures) One(lines, signature, text);
        return lines.ToString();
    }

    private static void One(StringBuilder lines, VerifiedSignature s, Func<string, string> text)
    {
        Line("signer", s.Signer == "" ? PlainName.Of(s.Field) : s.Signer, "  ");
        if ((s.Proven ?? s.Claimed) is { } at) Line("time", at.Local().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        Line("integrity", text($"signing.verify.integrity.{SignatureWords.Integrity(s)}"));
        Line("coverage", text($"signing.verify.coverage.{SignatureWords.Coverage(s)}"));
        Line("chain", Chain(SignatureWords.Chain(s)));
        Line("revocation", text($"signing.verify.revocation.{SignatureWords.Revocation(s)}"));
        Line("changes", text($"signing.verify.changes.{SignatureWords.Changes(s)}"));
        if (SignatureWords.Level(s) is { Length: > 0 } level) Line("level", level);

        void Line(string label, string value, string indent = "    ") => lines.Append(CultureInfo.InvariantCulture, $"\n{indent}{text($"signing.verify.label.{label}")}: {value}");

        // Lists have names of their own; only what is no list has a sentence here.
        string Chain(string word) => word is "given" or "untrusted" or "constraints" or "unknown" ? text($"signing.verify.chain.{word}") : word;
    }
}
