using System.Text;
using CuuLong.Pdf.Fonts;

namespace CuuLong.Signing.Verification.Paper;

/// <summary>Names in certificates and files come from anywhere: what the font cannot show is shown as a question mark, never as a failed report.</summary>
internal sealed class ReportText(FontShelf fonts)
{
    private const int Longest = 400;

    public string Of(string text)
    {
        var font = fonts[FontFace.Sans];
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= Longest) return shown.Append('…').ToString();
            shown.Append(rune != Rune.ReplacementChar && (font.Has(rune.Value) || Rune.IsWhiteSpace(rune)) ? rune.ToString() : "?");
        }
        return shown.ToString();
    }
}
