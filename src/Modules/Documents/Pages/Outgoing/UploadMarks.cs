namespace CuuLong.Documents.Pages.Outgoing;

/// <param name="Done">It stands there; else it will when the number is given.</param>
/// <param name="Preview">The page as it will be can be looked at.</param>
internal sealed record UploadMarks(IReadOnlyList<string> Said, bool Done, bool Preview)
{
    private static readonly string[] ToLookAt = ["Other", "None", "Scan", "Corner", "Unreadable", "Taken"];

    /// <summary>Something does not stand where the decree puts it.</summary>
    public bool Warns => Said.Any(s => ToLookAt.Contains(s[(s.IndexOf('.', StringComparison.Ordinal) + 1)..]));

    public static UploadMarks? Of(string? kept, (byte[]? Pdf, IReadOnlyList<string> Said)? planned) =>
        kept is not null ? new(kept.Split(' '), true, false) : planned is { } plan ? new(plan.Said, false, plan.Pdf is not null) : null;
}
