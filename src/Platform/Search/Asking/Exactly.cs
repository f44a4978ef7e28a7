using System.Text;

namespace CuuLong.Platform.Search;

/// <summary>Words compared with their marks, but wherever the tone stands: hòa is hoà, and neither is hoa.</summary>
internal static class Exactly
{
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";

    public static string Key(string word)
    {
        var letters = new StringBuilder(word.Length + 4);
        var tones = "";
        foreach (var c in word.Normalize(NormalizationForm.FormD).ToLowerInvariant())
            if (Tones.Contains(c)) tones += c;
            else letters.Append(c);
        return letters.Append(tones).ToString().Normalize(NormalizationForm.FormC);
    }

    public static IEnumerable<string> Words(string text) => Spans(text).Select(s => text[s]);

    /// <summary>Where the words of a text stand: letters, digits and the marks on them; Khmer runs by themselves.</summary>
    public static IEnumerable<Range> Spans(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            if (SearchTerms.IsKhmer(text[at]))
                while (end < text.Length && SearchTerms.IsKhmer(text[end])) end++;
            else
                while (end < text.Length && !SearchTerms.IsKhmer(text[end]) && (char.IsLetterOrDigit(text[end]) || end > at && text[end] is >= '\u0300' and <= '\u036F')) end++;
            if (end > at) yield return at..end;
            at = Math.Max(end, at + 1);
        }
    }
}
