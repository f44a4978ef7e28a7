namespace CuuLong.Pdf.Layout;

internal static class FormFields
{
    private const int PrintAndLocked = 4 | 128;

    /// <summary>Writes the widgets and the form that names them; null when there are none.</summary>
    public static (PdfReference? Form, ILookup<int, PdfReference> ByPage) Write(PdfFileWriter file, IEnumerable<SignatureField> fields, IReadOnlyDictionary<string, PlacedMark> marks, IReadOnlyList<PdfReference> pages)
    {
        var made = fields.Select(f => (Field: f, Place: marks.TryGetValue(f.Mark, out var place) ? place : throw new ArgumentException($"nothing on the pages is marked {f.Mark}")))
            .Select(f => (f.Place.Page, Reference: file.Add(Widget(file, f.Field, f.Place, pages[f.Place.Page])))).ToList();
        var form = made.Count == 0 ? null : file.Add(new PdfDictionary().Set("Fields", new PdfArray(made.Select(m => m.Reference))));
        return (form, made.ToLookup(m => m.Page, m => m.Reference));
    }

    /// <summary>With an empty appearance, which PDF/A asks of every widget that takes room (ISO 19005-2, 6.3.3).</summary>
    private static PdfDictionary Widget(PdfFileWriter file, SignatureField field, PlacedMark at, PdfReference page) =>
        new PdfDictionary().Set("Type", "Annot").Set("Subtype", "Widget").Set("FT", "Sig").Set("T", PdfString.Text(field.Name)).Set("TU", PdfString.Text(field.Label))
            .Set("F", PrintAndLocked).Set("P", page).Set("Rect", PdfArray.Numbers(at.Left, at.Bottom, at.Right, at.Top))
            .Set("AP", new PdfDictionary().Set("N", file.Add(new PdfStream(new PdfDictionary().Set("Type", "XObject").Set("Subtype", "Form")
                .Set("BBox", PdfArray.Numbers(0, 0, at.Right - at.Left, at.Top - at.Bottom)).Set("Resources", new PdfDictionary()), ReadOnlyMemory<byte>.Empty))));
}
