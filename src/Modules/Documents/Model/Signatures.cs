using System.Text.Json;
using CuuLong.Signing.Contracts;

namespace CuuLong.Documents.Model;

/// <summary>The signatures of a received file, in one column of its line.</summary>
internal static class Signatures
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };

    public static string? Write(FileVerdict verdict) => verdict.Signatures.Count == 0 ? null : JsonSerializer.Serialize(verdict.Signatures, Plain);

    public static IReadOnlyList<SignatureFact> Read(string? kept) => kept is null ? [] : JsonSerializer.Deserialize<List<SignatureFact>>(kept, Plain)!;
}
