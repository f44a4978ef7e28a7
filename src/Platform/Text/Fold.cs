using System.Globalization;
using System.Text;

namespace CuuLong.Platform.Text;

/// <summary>Text as people search it: lower case, no marks, đ as d, odd spaces and hyphens made plain.</summary>
public static class Fold
{
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark && c < 0x1780) continue;
            folded.Append(c switch
            {
                'đ' or 'Đ' or 'Ð' or 'ð' or 'Ɖ' or 'ɖ' => 'd',
                '\u00A0' or '\u202F' or '\u3000' => ' ',
                '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' => '-',
                '\u200B' or '\u200C' or '\u200D' or '\u00AD' or '\uFEFF' => '\0',
                _ => char.ToLowerInvariant(c),
            });
        }
        return folded.Replace("\0", "").ToString().Normalize(NormalizationForm.FormC);
    }
}
