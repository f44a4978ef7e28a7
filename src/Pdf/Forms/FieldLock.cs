namespace CuuLong.Pdf;

/// <summary>Fields that a signature locks: its FieldMDP (12.8.2.4), or the /Lock of its field (12.7.4.5).</summary>
/// <param name="Action">"All", "Include" or "Exclude"; any other word is taken for "All".</param>
public sealed record FieldLock(string Action, IReadOnlyList<string> Fields)
{
    private readonly HashSet<string> names = [.. Fields];

    /// <param name="field">Fully qualified. A name locks the fields below it as well.</param>
    public bool Holds(string field) => Action switch
    {
        "Include" => Names(field),
        "Exclude" => !Names(field),
        _ => true,
    };

    private bool Names(string field)
    {
        for (var end = field.IndexOf('.'); end >= 0; end = field.IndexOf('.', end + 1))
            if (names.Contains(field[..end])) return true;
        return names.Contains(field);
    }

    internal static FieldLock? Read(PdfDocument document, PdfDictionary? parameters) => parameters is null ? null : new(
        document.Get<PdfName>(parameters, "Action")?.Value ?? "All",
        [.. (document.Get<PdfArray>(parameters, "Fields") ?? []).Select(document.Resolve).OfType<PdfString>().Select(s => s.ToText())]);
}
