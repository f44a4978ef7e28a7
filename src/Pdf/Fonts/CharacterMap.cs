namespace CuuLong.Pdf.Fonts;

/// <summary>From a Unicode code point to a glyph: subtables of format 4 and 12 of the cmap table.</summary>
internal sealed class CharacterMap
{
    // What Latin and Vietnamese texts use lies below; the rest goes by look-up.
    private const int Near = 0x2300, MostPairs = 300_000;

    private readonly ushort[] near = new ushort[Near];
    private readonly Dictionary<int, ushort> far = [];
    private int pairs;

    public CharacterMap(SfntTable cmap, int glyphs)
    {
        var (best, rank) = (-1, 0);
        int count = cmap.U16(2);
        for (var i = 0; i < count; i++)
        {
            var (platform, encoding, at) = (cmap.U16(4 + 8 * i), cmap.U16(6 + 8 * i), cmap.Offset32(8 + 8 * i));
            if (Rank(platform, encoding, cmap.U16(at)) is var r && r > rank) (best, rank) = (at, r);
        }
        if (best < 0) throw new PdfException(PdfFault.Unsupported, "the font has no Unicode character map");
        var table = cmap.From(best);
        if (table.U16(0) == 12) ReadGroups(table, glyphs);
        else ReadSegments(table, glyphs);
    }

    /// <summary>The glyph of a code point; 0 when the font has none.</summary>
    public int Glyph(int codePoint) => (uint)codePoint < Near ? near[codePoint] : far.GetValueOrDefault(codePoint);

    /// <summary>Every glyph that some code point shows.</summary>
    public IEnumerable<int> Glyphs => near.Concat(far.Values).Where(g => g != 0).Distinct().Select(g => (int)g);

    private static int Rank(int platform, int encoding, int format) => (platform, encoding, format) switch
    {
        (3, 10, 12) or (0, _, 12) => 2,
        (3, 1, 4) or (0, _, 4) => 1,
        _ => 0,
    };

    private void ReadSegments(SfntTable table, int glyphs)
    {
        var twice = table.U16(6) & ~1;
        for (var i = 0; i < twice; i += 2)
        {
            int last = table.U16(14 + i), first = table.U16(16 + twice + i), delta = table.U16(16 + 2 * twice + i);
            var rangeAt = 16 + 3 * twice + i;
            int range = table.U16(rangeAt);
            for (var c = first; c <= last && c != 0xFFFF; c++)
            {
                var glyph = range == 0 ? c : table.U16(rangeAt + range + 2 * (c - first));
                if (glyph != 0 || range == 0) Add(c, (glyph + delta) & 0xFFFF, glyphs);
            }
        }
    }

    private void ReadGroups(SfntTable table, int glyphs)
    {
        var groups = table.U32(12);
        for (var i = 0; i < groups; i++)
        {
            long first = table.U32(16 + 12 * i), last = table.U32(20 + 12 * i), glyph = table.U32(24 + 12 * i);
            for (var c = first; c <= last && c <= 0x10FFFF; c++) Add((int)c, (int)Math.Min(glyph + c - first, int.MaxValue), glyphs);
        }
    }

    private void Add(int codePoint, int glyph, int glyphs)
    {
        if (++pairs > MostPairs) throw new PdfException(PdfFault.TooLarge, "the character map of the font is beyond reason");
        if (glyph == 0 || glyph >= glyphs) return;
        if (codePoint < Near) near[codePoint] = (ushort)glyph;
        else far[codePoint] = (ushort)glyph;
    }
}
