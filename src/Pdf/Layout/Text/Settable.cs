using System.Text;
using CuuLong.Pdf.Fonts;

namespace CuuLong.Pdf.Layout;

/// <summary>Whether a text can be set at all, without setting it.</summary>
public static class Settable
{
    /// <summary>The first character that the font cannot show; null when it can show all.</summary>
    /// <exception cref="PdfException">The font is missing, or the text is broken.</exception>
    public static Rune? FirstUnset(FontShelf fonts, FontFace face, string text)
    {
        var font = fonts[face];
        foreach (var rune in Shaper.Composed(text).EnumerateRunes())
            if (Shaper.Kind(rune.Value) is { Kind: not GlyphKind.NewLine, Shown: >= 0 and var shown } && !font.Has(shown)) return rune;
        return null;
    }
}
