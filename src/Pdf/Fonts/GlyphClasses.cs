namespace CuuLong.Pdf.Fonts;

/// <summary>Coverage and class definition tables, both formats (OpenType 1.9, "Common Table Formats").</summary>
internal static class GlyphClasses
{
    /// <summary>The covered glyphs in the order of their coverage index.</summary>
    public static IReadOnlyList<int> Covered(SfntTable table, int glyphs)
    {
        var covered = new List<int>();
        int format = table.U16(0), count = table.U16(2);
        for (var i = 0; i < count; i++)
        {
            var (first, last) = format == 1 ? (table.U16(4 + 2 * i), table.U16(4 + 2 * i)) : (table.U16(4 + 6 * i), table.U16(6 + 6 * i));
            for (int g = first; g <= last; g++)
                if (g < glyphs && covered.Count <= glyphs) covered.Add(g);
                else throw new PdfException(PdfFault.Broken, "a coverage table names glyphs that are not there");
        }
        return covered;
    }

    /// <summary>Class of each glyph; 0 where none is given.</summary>
    public static ushort[] Read(SfntTable table, int glyphs)
    {
        var classes = new ushort[glyphs];
        if (table.U16(0) == 1)
        {
            int start = table.U16(2), count = table.U16(4);
            for (var i = 0; i < count && start + i < glyphs; i++) classes[start + i] = table.U16(6 + 2 * i);
            return classes;
        }
        int ranges = table.U16(2);
        var left = glyphs;
        for (var i = 0; i < ranges; i++)
            for (int g = table.U16(4 + 6 * i), last = table.U16(6 + 6 * i); g <= last && g < glyphs && left-- > 0; g++) classes[g] = table.U16(8 + 6 * i);
        return classes;
    }
}
