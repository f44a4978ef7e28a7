namespace CuuLong.Platform.Outcomes;

/// <summary>
/// An expected "no": a stable code that is also the key of its sentence, with what the sentence names.
/// Exceptions are for the impossible.
/// </summary>
/// <param name="Code">Text key, e.g. "documents.number.taken".</param>
/// <param name="Field">The input it concerns, as the page names it; null when it concerns the whole act.</param>
public sealed record Refusal(string Code, string? Field = null, params object?[] Args)
{
    /// <summary>The same form was already accepted (double click, repeated request). Pages treat it as done.</summary>
    public static readonly Refusal AlreadyDone = new("kernel.already-done");

    /// <summary>The row is not there for this actor: not existing and not yours look the same.</summary>
    public static readonly Refusal NotFound = new("kernel.not-found");

    public static Refusal On(string field, string code, params object?[] args) => new(code, field, args);
}
