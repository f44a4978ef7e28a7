namespace CuuLong.Pdf.Layout;

internal static class FormFields
{
    private const int PrintAndLocked = 4 | 128, ReadOnly = 1;

    /// <summary>Writes the widgets and the form that names them; null when there are none.</summary>
    public static (PdfReference? Form, ILookup<int, PdfReference> ByPage) Write(PdfFileWriter file, IEnumerable<SignatureField> signatures, IEnumerable<TextField> texts, IReadOnlyDictionary<string, PlacedMark> marks, IReadOnlyList<PdfReference> pages, FontUses fonts)
    {
        PlacedMark At(string mark) => marks.TryGetValue(mark, out var place) ? place : throw new ArgumentException($"nothing on the pages is marked {mark}");

        // Text first: a reader that draws in order lays the signatures over it.
        var made = texts.Select(t => (At(t.Mark), Field("Tx", t.Name, t.Label).Set("Ff", ReadOnly).Set("DA", PdfString.Text("/F1 13 Tf 0 g"))))
            .Concat(signatures.Select(s => (At(s.Mark), Field("Sig", s.Name, s.Label))))
            .Select(f => (f.Item1.Page, Reference: file.Add(Widget(file, f.Item2, f.Item1, pages[f.Item1.Page])))).ToList();
        var font = fonts.All.FirstOrDefault() is { } first ? new PdfDictionary().Set("Font", new PdfDictionary().Set("F1", first.Reference)) : null;
        var form = made.Count == 0 ? null : file.Add(new PdfDictionary().Set("Fields", new PdfArray(made.Select(m => m.Reference))).Set("DR", font));
        return (form, made.ToLookup(m => m.Page, m => m.Reference));
    }

    private static PdfDictionary Field(string kind, string name, string label) =>
        new PdfDictionary().Set("Type", "Annot").Set("Subtype", "Widget").Set("FT", kind).Set("T", PdfString.Text(name)).Set("TU", PdfString.Text(label)).Set("F", PrintAndLocked);

    /// <summary>With an empty appearance, which PDF/A asks of every widget that takes room (ISO 19005-2, 6.3.3).</summary>
    private static PdfDictionary Widget(PdfFileWriter file, PdfDictionary field, PlacedMark at, PdfReference page) =>
        field.Set("P", page).Set("Rect", PdfArray.Numbers(at.Left, at.Bottom, at.Right, at.Top))
            .Set("AP", new PdfDictionary().Set("N", file.Add(new PdfStream(new PdfDictionary().Set("Type", "XObject").Set("Subtype", "Form")
                .Set("BBox", PdfArray.Numbers(0, 0, at.Right - at.Left, at.Top - at.Bottom)).Set("Resources", new PdfDictionary()), ReadOnlyMemory<byte>.Empty))));
}
