using CuuLong.Pdf.Fonts;

namespace CuuLong.Pdf.Text;

/// <summary>Where the glyphs of an embedded TrueType program draw (9.9): neither widths nor meanings that a file gives need be so.</summary>
internal sealed class EmbeddedGlyphs
{
    /// <summary>Of the size; a line for signing lies lower.</summary>
    private const double Low = 0.35;

    private readonly Dictionary<int, (bool Known, PdfBox? Box)> known = [];
    private readonly PdfDocument document;
    private readonly GlyphTable? glyphs;
    private readonly double units;
    private readonly ReadOnlyMemory<byte>? map;

    private EmbeddedGlyphs(PdfDocument document, PdfDictionary font, PdfStream program)
    {
        this.document = document;
        try
        {
            var file = new SfntFile(document.Decode(program).ToArray());
            (glyphs, units) = (new GlyphTable(file), Math.Max(1, (int)file["head"].U16(18)));
        }
        catch (PdfException e) when (e.Fault is PdfFault.Broken or PdfFault.Unsupported)
        {
            // Readers may still draw with it: nothing of it is known then.
        }
        map = document.Get<PdfStream>(font, "CIDToGIDMap") is { } own ? document.Decode(own) : (ReadOnlyMemory<byte>?)null;
    }

    /// <summary>Null when no such program is embedded.</summary>
    public static EmbeddedGlyphs? Of(PdfDocument document, PdfDictionary? font) =>
        document.Get<PdfStream>(document.Get<PdfDictionary>(font, "FontDescriptor"), "FontFile2") is { } program ? new(document, font!, program) : null;

    /// <summary>Around what a glyph draws, in parts of the size; null when that is nothing, or not known.</summary>
    public PdfBox? Box(int code) => Find(code).Box;

    /// <summary>A blank draws nothing, and a dot or dash of a line lies low.</summary>
    public bool IsBlankOrLow(int code) => Find(code) is { Known: true } found && found.Box is not { Top: > Low };

    public bool IsBlank(int code) => Find(code) is { Known: true, Box: null };

    private (bool Known, PdfBox? Box) Find(int code) => known.TryGetValue(code, out var found) ? found : known[code] = Read(code);

    private (bool Known, PdfBox? Box) Read(int code)
    {
        var glyph = map is not { } to ? code : 2 * code + 1 < to.Length ? to.Span[2 * code] << 8 | to.Span[2 * code + 1] : 0;
        if (glyphs is null || glyph >= glyphs.Count) return (false, null);
        PdfBox? box = null;
        try
        {
            GlyphPaths.Each(glyphs, glyph, (x, y) => (x / units, y / units), (contour, place) =>
            {
                foreach (var point in contour)
                    if (place(point.X, point.Y) is var at) box = box is { } around ? around.With(new(at.X, at.Y, at.X, at.Y)) : new(at.X, at.Y, at.X, at.Y);
            }, document.Step);
        }
        catch (PdfException e) when (e.Fault == PdfFault.Broken)
        {
            return (false, null);
        }
        return (true, box);
    }
}
