namespace CuuLong.Pdf;

/// <summary>What a choice is called where it is shown (12.7.4.4).</summary>
internal static class Choices
{
    /// <summary>The choices that the value names, as they are shown, blanks aside; what is none of them as it is.</summary>
    public static string Shown(PdfDocument document, PdfDictionary field)
    {
        var options = All(document, field);
        var value = FieldText.Inherited(document, field, "V");
        var chosen = value is PdfArray several ? several.Select(v => FieldText.Of(document, v)) : [FieldText.Of(document, value)];
        return string.Concat(chosen.Select(c => options.FirstOrDefault(o => o.Export == c, (Export: c, Shown: c)).Shown));
    }

    public static List<(string Export, string Shown)> All(PdfDocument document, PdfDictionary field) =>
        [.. (FieldText.Inherited(document, field, "Opt") as PdfArray ?? []).Select(document.Resolve).Select(o => o is PdfArray { Count: 2 } pair
            ? (FieldText.Of(document, pair[0]), FieldText.Of(document, pair[1]))
            : (FieldText.Of(document, o), FieldText.Of(document, o)))];
}
