using System.Text;

namespace CuuLong.Pdf.Fonts;

/// <summary>What a font says of itself as a whole; lengths in font units.</summary>
internal sealed record FontMetrics(int UnitsPerEm, int Ascent, int Descent, int LineGap, int CapHeight, double ItalicAngle, int Weight, bool FixedPitch, bool Serif,
    int UnderlinePosition, int UnderlineThickness, (int Left, int Bottom, int Right, int Top) Box, string Name, bool MayEmbed)
{
    public static FontMetrics Read(SfntFile file)
    {
        var (head, hhea, post) = (file["head"], file["hhea"], file.Find("post"));
        int em = head.U16(18);
        if (em is < 16 or > 16384) throw new PdfException(PdfFault.Broken, "the font's units per em are out of bounds");
        int ascent = hhea.I16(4), descent = hhea.I16(6), cap = ascent, weight = 400;
        var (serif, may) = (false, true);
        if (file.Find("OS/2") is { } os2 && os2.Length >= 78)
        {
            weight = os2.U16(4);
            // fsType (OpenType OS/2): 2 alone is "restricted licence embedding", 0x100 "no subsetting".
            may = (os2.U16(8) & 0x000F) != 2 && (os2.U16(8) & 0x0100) == 0;
            serif = os2.U8(32) == 2 && os2.U8(33) is >= 2 and <= 10;
            if (os2.U16(0) >= 2 && os2.Length >= 90) cap = os2.I16(88);
        }
        var slanted = post is { Length: >= 16 } ? (int)post.Value.U32(4) / 65536.0 : 0;
        return new FontMetrics(em, ascent, descent, Math.Max((int)hhea.I16(8), 0), cap, slanted, weight, post is { Length: >= 16 } p && p.U32(12) != 0, serif,
            post is { Length: >= 16 } u ? u.I16(8) : -em / 10, post is { Length: >= 16 } t ? t.I16(10) : em / 20,
            (head.I16(36), head.I16(38), head.I16(40), head.I16(42)), PostScriptName(file.Find("name")) ?? "Font", may);
    }

    /// <summary>Name 6 of the table, letters, digits and hyphens only: it becomes a PDF name.</summary>
    private static string? PostScriptName(SfntTable? table)
    {
        if (table is not { Length: >= 6 } names) return null;
        int count = names.U16(2), strings = names.U16(4);
        for (var i = 0; i < count; i++)
        {
            var at = 6 + 12 * i;
            if (names.U16(at + 6) != 6) continue;
            var bytes = names.Take(strings + names.U16(at + 10), names.U16(at + 8));
            var name = (names.U16(at) == 1 ? Encoding.Latin1 : Encoding.BigEndianUnicode).GetString(bytes);
            var clean = new string([.. name.Where(c => char.IsAsciiLetterOrDigit(c) || c == '-').Take(63)]);
            if (clean.Length > 0) return clean;
        }
        return null;
    }
}
