using System.Text;

namespace CuuLong.Pdf.Fonts;

/// <summary>A TrueType font read once and shared by all documents of the process. Safe for many threads.</summary>
public sealed class TrueTypeFont
{
    private readonly CharacterMap map;
    private readonly KernPairs kerning;

    private TrueTypeFont(byte[] bytes)
    {
        File = new SfntFile(bytes);
        Metrics = FontMetrics.Read(File);
        if (!Metrics.MayEmbed) throw new PdfException(PdfFault.Unsupported, $"the licence bits of the font {Metrics.Name} forbid embedding a subset");
        Glyphs = new GlyphTable(File);
        map = new CharacterMap(File["cmap"], Glyphs.Count);
        kerning = new KernPairs(File, map, Glyphs.Count);
    }

    public string Name => Metrics.Name;

    internal SfntFile File { get; }

    internal FontMetrics Metrics { get; }

    internal GlyphTable Glyphs { get; }

    /// <exception cref="PdfException">Not a TrueType font, or broken, or one that may not be embedded.</exception>
    public static TrueTypeFont Read(byte[] file) => new(file);

    public bool Has(int codePoint) => map.Glyph(codePoint) != 0;

    /// <summary>0 when the font has none.</summary>
    internal int Glyph(int codePoint) => map.Glyph(codePoint);

    /// <summary>Between two glyphs, in font units.</summary>
    internal int Kern(int left, int right) => kerning.Between(left, right);

    /// <summary>Why a character cannot be shown.</summary>
    internal string Missing(int codePoint) => codePoint is >= 0x1780 and <= 0x17FF or >= 0x19E0 and <= 0x19FF
        ? $"U+{codePoint:X4} is Khmer, which needs shaping: this page writer sets Latin and Vietnamese only"
        : $"the font {Name} has no glyph for U+{codePoint:X4} ({Rune.GetUnicodeCategory(new Rune(codePoint))})";
}
