namespace CuuLong.Pdf.Text;

/// <summary>The fonts met on a page.</summary>
internal sealed class PageFonts
{
    private const int Deepest = 4;
    private readonly Dictionary<PdfDictionary, PageFont> known = new(ReferenceEqualityComparer.Instance);
    private int depth;

    public PageFont Of(PdfDocument document, PdfDictionary font) => known.TryGetValue(font, out var found) ? found : known[font] = PageFont.Of(document, font, this);

    /// <summary>The glyphs of one font may be drawn with letters of another, and so on.</summary>
    public T Within<T>(Func<T> read)
    {
        if (depth == Deepest) throw new PdfException(PdfFault.TooDeep, "Fonts are drawn with fonts too deep.");
        depth++;
        try
        {
            return read();
        }
        finally
        {
            depth--;
        }
    }
}
