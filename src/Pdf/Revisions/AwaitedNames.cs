namespace CuuLong.Pdf;

/// <summary>
/// Names of /DR that fields asked for before they were there. Readers drew those fields with a font of their own choice; once the name leads
/// somewhere, the same answer may look otherwise.
/// </summary>
internal static class AwaitedNames
{
    private static readonly HashSet<string> Plain = ["Type", "Subtype", "BaseFont", "Name", "Encoding"];

    /// <summary>The fonts that a reader takes when it finds none.</summary>
    private static readonly HashSet<string> Usual =
    [
        "Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Helvetica-BoldOblique", "Times-Roman", "Times-Bold", "Times-Italic", "Times-BoldItalic", "Courier", "Courier-Bold", "Courier-Oblique", "Courier-BoldOblique",
    ];

    /// <summary>Something was added that an earlier field had asked for, and it is no usual font.</summary>
    public static bool Meet(ChangeSet changes, PdfObject? before, PdfObject? after)
    {
        var (then, now) = (changes.Before.Resolve(before) as PdfDictionary, changes.After.Resolve(after) as PdfDictionary);
        var added = new Dictionary<string, PdfDictionary?>();
        foreach (var kind in now?.Keys ?? [])
            foreach (var (name, value) in changes.After.Get<PdfDictionary>(now, kind) ?? [])
                if (changes.Before.Get<PdfDictionary>(then, kind)?.Has(name) != true) added[name] = changes.After.Resolve(value) as PdfDictionary;
        return added.Count > 0 && Asked(changes.Before).Any(name => added.TryGetValue(name, out var font) && !IsUsual(changes.After, name, font));
    }

    private static bool IsUsual(PdfDocument document, string name, PdfDictionary? font) => font is not null && document.Get<PdfName>(font, "Subtype")?.Value == "Type1" && font.Keys.All(Plain.Contains)
        && (font["Encoding"] is null || document.Resolve(font["Encoding"]) is PdfName) && document.Get<PdfName>(font, "BaseFont")?.Value is { } face && (Usual.Contains(face) || (name, face) is ("ZaDb", "ZapfDingbats"));

    /// <summary>In the defaults of the form and its fields, and in appearances that bring no resources.</summary>
    private static IEnumerable<string> Asked(PdfDocument document)
    {
        if (PdfFields.All(document) is not { } fields || fields.All(f => f.IsSignature)) yield break;
        var texts = new List<ReadOnlyMemory<byte>>();
        if (document.Get<PdfString>(document.Get<PdfDictionary>(document.Catalog, "AcroForm"), "DA") is { } usual) texts.Add(usual.Bytes);
        foreach (var field in fields.Where(f => !f.IsSignature))
            foreach (var widget in field.Widgets.Select(w => w.Dictionary).Prepend(field.Dictionary))
            {
                document.Step();
                if (FieldText.Inherited(document, widget, "DA") is PdfString own) texts.Add(own.Bytes);
                texts.AddRange(Appearance.Shown(document, widget).Where(form => !form.Dictionary.Has("Resources")).Select(document.Decode));
            }
        foreach (var text in texts)
        {
            var names = new List<string>();
            ContentReader.Read(text, document.Budget, (_, operands) => names.AddRange(operands.OfType<PdfName>().Select(n => n.Value)));
            foreach (var name in names) yield return name;
        }
    }
}
