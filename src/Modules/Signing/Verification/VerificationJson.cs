using System.Text.Json;
using System.Text.Json.Nodes;
using CuuLong.Platform;
using CuuLong.Signing.Validation;

namespace CuuLong.Signing.Verification;

/// <summary>The report as other programs read it. Codes, not sentences; nothing is left out.</summary>
internal static class VerificationJson
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(VerificationReport report) => Of(report).ToJsonString(Plain);

    public static JsonObject Of(VerificationReport report) => new()
    {
        ["file"] = report.File,
        ["verdict"] = report.Verdict.Code(),
        ["reason"] = report.Reason,
        ["signatures"] = new JsonArray([.. report.Signatures.Select(s => (JsonNode)Of(s))]),
    };

    private static JsonObject Of(VerifiedSignature s) => new()
    {
        ["signer"] = s.Signer,
        ["time"] = (s.Proven ?? s.Claimed) is { } at ? at.Local().ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture) : null,
        ["integrity"] = SignatureWords.Integrity(s),
        ["coverage"] = SignatureWords.Coverage(s),
        ["chain"] = SignatureWords.Chain(s),
        ["revocation"] = SignatureWords.Revocation(s),
        ["changes"] = SignatureWords.Changes(s),
        ["level"] = SignatureWords.Level(s),
    };
}
