using System.Text;
using CuuLong.Pdf.Fonts;

namespace CuuLong.Pdf.Layout;

/// <summary>Turns runs into glyphs with their widths and kerning. Text is composed first, so that decomposed input gives the same page.</summary>
internal sealed class Shaper(FontUses fonts)
{
    private const int MostRuns = 250, MostCharacters = 2_000_000;

    /// <summary>The styles by the run numbers that the items carry.</summary>
    public static TextStyle[] Styles(IReadOnlyList<Run> runs) =>
        runs.Count <= MostRuns ? [.. runs.Select(r => r.Style)] : throw new PdfException(PdfFault.TooLarge, $"a paragraph has more than {MostRuns} runs");

    public List<GlyphItem> Shape(IReadOnlyList<Run> runs)
    {
        var items = new List<GlyphItem>(runs.Sum(r => r.Text.Length));
        for (var i = 0; i < runs.Count; i++)
        {
            Shape(items, Composed(runs[i].Text), (byte)i, runs[i].Style);
            if (runs[i].Blank > 0) items.Add(new(0, (byte)i, GlyphKind.Blank, 0, (float)runs[i].Blank));
        }
        return items;
    }

    private void Shape(List<GlyphItem> items, string text, byte run, TextStyle style)
    {
        var use = fonts[style.Face];
        var (font, point) = (use.Font, style.Size / use.Font.Metrics.UnitsPerEm);
        var before = -1;
        foreach (var rune in text.EnumerateRunes())
        {
            var (kind, c) = Kind(rune.Value);
            if (c < 0) continue;
            if (kind == GlyphKind.NewLine)
            {
                items.Add(new(0, run, kind, 0, 0));
                before = -1;
                continue;
            }
            var code = use.Code(c);
            var glyph = use.GlyphOf(code);
            if (before >= 0 && font.Kern(before, glyph) is var by and not 0) items[^1] = Kerned(items[^1], by, font, point);
            items.Add(new(code, run, kind, 0, (float)(font.Glyphs.Advance(glyph) * point)));
            before = glyph;
        }
    }

    private static GlyphItem Kerned(GlyphItem item, int by, TrueTypeFont font, double point) =>
        item with { Kern = (short)Math.Round(by * 1000.0 / font.Metrics.UnitsPerEm, MidpointRounding.AwayFromZero), Width = (float)(item.Width + by * point) };

    /// <summary>What a character is for the line, and what is shown for it; -1 for what shows nothing (joiners, marks of direction, soft hyphens).</summary>
    internal static (GlyphKind Kind, int Shown) Kind(int c) => c switch
    {
        ' ' or '\t' or 0x2002 or 0x2003 or 0x2009 or 0x3000 => (GlyphKind.Space, ' '),
        0xA0 or 0x202F or 0x2007 => (GlyphKind.Hold, ' '),
        '\n' or 0x2028 or 0x2029 => (GlyphKind.NewLine, c),
        '-' or '/' or 0x2010 or 0x2013 or 0x2014 => (GlyphKind.Hyphen, c == 0x2010 ? '-' : c),
        0x2011 => (GlyphKind.Letter, '-'),
        0xAD or 0xFEFF or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x2069) => (GlyphKind.Letter, -1),
        < 32 or (>= 0x7F and <= 0x9F) => (GlyphKind.Letter, -1),
        _ => (GlyphKind.Letter, c),
    };

    internal static string Composed(string text)
    {
        if (text.Length > MostCharacters) throw new PdfException(PdfFault.TooLarge, "a paragraph is longer than two million characters");
        if (Ascii.IsValid(text)) return text;
        try
        {
            return text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException e)
        {
            throw new PdfException(PdfFault.Unsupported, "the text holds half of a surrogate pair", e);
        }
    }
}
