using System.IO.Compression;

namespace CuuLong.Pdf.Fonts;

/// <summary>The objects of one embedded font (ISO 32000-1, 9.7): Type0 with Identity-H, its descendant with widths, the subset and the way back to Unicode.</summary>
internal static class FontObjects
{
    public static void Write(IPdfObjects file, FontUse use, CompressionLevel level) => Write(file, use, use.Reference, Program(use, level), ToUnicode.Stream(use, level));

    public static void Write(IPdfObjects file, FontUse use, PdfReference reference, PdfStream program, PdfStream unicode)
    {
        var name = $"{SubsetTag.Of(use)}+{use.Font.Name}";
        var descendant = file.Add(new PdfDictionary().Set("Type", "Font").Set("Subtype", "CIDFontType2").Set("BaseFont", name)
            .Set("CIDSystemInfo", new PdfDictionary().Set("Registry", PdfString.Text("Adobe")).Set("Ordering", PdfString.Text("Identity")).Set("Supplement", 0))
            .Set("FontDescriptor", file.Add(Descriptor(use, name).Set("FontFile2", file.Add(program))))
            .Set("DW", Scaled(use.Font, use.Font.Glyphs.Advance(0))).Set("W", new PdfArray(1, Widths(use))).Set("CIDToGIDMap", "Identity"));
        file.Write(reference, new PdfDictionary().Set("Type", "Font").Set("Subtype", "Type0").Set("BaseFont", name).Set("Encoding", "Identity-H")
            .Set("DescendantFonts", new PdfArray(descendant)).Set("ToUnicode", file.Add(unicode)));
    }

    /// <summary>Thousandths of the em, to a hundredth of one: readers hold /W against hmtx.</summary>
    internal static double Scaled(TrueTypeFont font, int units) => Math.Round(units * 1000.0 / font.Metrics.UnitsPerEm, 2, MidpointRounding.AwayFromZero);

    private static PdfArray Widths(FontUse use)
    {
        var widths = new PdfArray();
        foreach (var (_, glyph) in use.Codes.Skip(1)) widths.Add(Scaled(use.Font, use.Font.Glyphs.Advance(glyph)));
        return widths;
    }

    public static PdfStream Program(FontUse use, CompressionLevel level)
    {
        using var program = new PdfBuffer(16 * 1024);
        FontSubset.Write(program, use);
        return PdfStream.Flate(new PdfDictionary().Set("Length1", program.Length), program.Written, level);
    }

    private static PdfDictionary Descriptor(FontUse use, string name)
    {
        var (font, m) = (use.Font, use.Font.Metrics);
        // Symbolic (4): the codes are ours and mean nothing by a standard encoding (9.8.2).
        var flags = 4 | (m.FixedPitch ? 1 : 0) | (m.Serif ? 2 : 0) | (m.ItalicAngle != 0 ? 64 : 0);
        return new PdfDictionary().Set("Type", "FontDescriptor").Set("FontName", name).Set("Flags", flags)
            .Set("FontBBox", PdfArray.Numbers(Scaled(font, m.Box.Left), Scaled(font, m.Box.Bottom), Scaled(font, m.Box.Right), Scaled(font, m.Box.Top)))
            .Set("ItalicAngle", m.ItalicAngle).Set("Ascent", Scaled(font, m.Ascent)).Set("Descent", Scaled(font, m.Descent))
            .Set("CapHeight", Scaled(font, m.CapHeight)).Set("StemV", 50 + m.Weight * m.Weight / 4000.0);
    }
}
