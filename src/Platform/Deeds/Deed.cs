using System.Text.Json;

namespace CuuLong.Platform.Deeds;

/// <summary>
/// What an operation says of its act: which act on which record, why, on what evidence. Who, for which agency, by
/// which position or delegation, and when, the kernel knows.
/// </summary>
/// <param name="Act">"module.thing.done", also the text key of the line in the record's history.</param>
/// <param name="Why">The reason or opinion the person gave, as written.</param>
/// <param name="Evidence">Small facts that prove the act (numbers, file hashes); stored as JSON in the chain.</param>
public sealed record Deed(string Act, Guid SubjectId, string? Why = null, object? Evidence = null)
{
    internal string? EvidenceJson => Evidence is null ? null : JsonSerializer.Serialize(Evidence, Json);

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };
}
