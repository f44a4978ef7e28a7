namespace CuuLong.Pdf.Fonts;

/// <summary>Outlines (glyf, loca), without the instructions that only coarse screens used, and advance widths (hmtx).</summary>
internal sealed class GlyphTable
{
    private readonly SfntTable glyf, loca;
    private readonly bool wide;
    private readonly ushort[] advances;
    private readonly short[] bearings;
    private readonly Outline?[] outlines;

    public GlyphTable(SfntFile file)
    {
        Count = file["maxp"].U16(4);
        if (Count == 0) throw new PdfException(PdfFault.Broken, "the font has no glyphs");
        (glyf, loca, wide) = (file["glyf"], file["loca"], file["head"].I16(50) != 0);
        (advances, bearings, outlines) = (new ushort[Count], new short[Count], new Outline?[Count]);
        var (hmtx, full) = (file["hmtx"], Math.Min(Count, (int)file["hhea"].U16(34)));
        if (full == 0) throw new PdfException(PdfFault.Broken, "the font has no advance widths");
        for (var i = 0; i < Count; i++)
        {
            advances[i] = hmtx.U16(4 * Math.Min(i, full - 1));
            bearings[i] = i < full ? hmtx.I16(4 * i + 2) : hmtx.Length >= 4 * full + 2 * (i - full) + 2 ? hmtx.I16(4 * full + 2 * (i - full)) : (short)0;
        }
    }

    public int Count { get; }

    public int Advance(int glyph) => advances[glyph];

    public short Bearing(int glyph) => bearings[glyph];

    /// <summary>Read once and kept: every document of the process shares it.</summary>
    public Outline OutlineOf(int glyph) => outlines[glyph] ??= Outline.Read(Data(glyph), Count);

    private SfntTable Data(int glyph)
    {
        var (from, to) = wide ? (loca.U32(4 * glyph), loca.U32(4 * glyph + 4)) : (2u * loca.U16(2 * glyph), 2u * loca.U16(2 * glyph + 2));
        if (from > to || to > glyf.Length) throw new PdfException(PdfFault.Broken, "a glyph lies outside of its table");
        return glyf.Slice((int)from, (int)(to - from));
    }
}
