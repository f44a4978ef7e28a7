namespace CuuLong.Pdf;

/// <summary>A list shows its choices, and marks those that were made by a ground.</summary>
internal static class ListLook
{
    private const double OfTheHeight = 0.6;

    public static bool Differs(PdfDocument document, PdfDictionary field, PdfStream shown, IReadOnlySet<PdfBox> known)
    {
        if (AppearanceText.Read(document, shown, known, coloured: true) is not { } text || PdfBox.Read(document, shown["BBox"]) is not { } box) return true;
        var all = string.Concat(Choices.All(document, field).Select(o => o.Shown));
        if (!all.Contains(text.Seen, StringComparison.Ordinal)) return true;
        var marked = text.Painted.Where(p => p.Height < OfTheHeight * box.Height && p.Height > PathPart.Thin).ToList();
        return text.Within(marked) != Choices.Shown(document, field);
    }
}
