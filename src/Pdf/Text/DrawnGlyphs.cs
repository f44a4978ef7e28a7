namespace CuuLong.Pdf.Text;

/// <summary>The glyphs of a Type 3 font (9.6.4): small content streams, that draw where they like.</summary>
internal sealed class DrawnGlyphs(PdfDocument document, PdfDictionary font, Affine matrix, PageFonts fonts)
{
    private readonly Dictionary<int, PdfBox?> known = [];
    private readonly Dictionary<int, string> names = GlyphNames.Differences(document, font);

    /// <summary>In parts of the size; null when the glyph draws nothing.</summary>
    public PdfBox? Box(int code)
    {
        if (known.TryGetValue(code, out var found)) return found;
        known[code] = null; // A glyph that draws itself draws nothing more.
        var drawn = names.TryGetValue(code, out var name) && document.Get<PdfStream>(document.Get<PdfDictionary>(font, "CharProcs"), name) is { } glyph
            ? fonts.Within(() => TextPlaces.Around(document, glyph, document.Get<PdfDictionary>(font, "Resources"), fonts)) : null;
        return known[code] = drawn is { } box ? matrix.Around(box) : null;
    }
}
