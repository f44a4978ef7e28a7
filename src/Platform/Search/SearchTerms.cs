using System.Globalization;
using System.Text;
using CuuLong.Platform.Text;

namespace CuuLong.Platform.Search;

/// <summary>
/// The terms of the index. Every term begins with a mark of the agency, so one agency's search walks its own lists
/// only and costs the same beside a hundred others. Kind, permission, month and year are terms too, so a filter is one
/// more list and never a scan. Khmer is written without spaces: its runs become overlapping pairs of letters.
/// </summary>
internal static class SearchTerms
{
    private const int MostWords = 400, LongestWord = 60;

    /// <summary>"z" and the last four hex digits of the key. Two agencies may share it: whoever reads rows checks the agency itself.</summary>
    public static string Tag(Guid agency)
    {
        var bytes = agency.ToByteArray(bigEndian: true);
        return $"z{bytes[14]:x2}{bytes[15]:x2}";
    }

    /// <param name="holders">Units and positions that alone find it; empty leaves it to the permission.</param>
    public static string Of(string kind, Guid agency, string permission, string text, DateTimeOffset at, IReadOnlyCollection<Guid>? holders = null)
    {
        var tag = Tag(agency);
        var terms = new StringBuilder(" ", text.Length * 2 + 80);
        foreach (var word in Words(text).Take(MostWords)) terms.Append(tag).Append(word).Append(' ');
        var day = at.Day();
        terms.Append($"{tag}{Kind(kind)} {tag}{Month(day.Year, day.Month)} {tag}{Year(day.Year)} ");
        if (holders is not { Count: > 0 }) return terms.Append($"{tag}{Permission(permission)} ").ToString();
        foreach (var holder in holders) terms.Append($"{tag}{Holder(holder)} ");
        return terms.ToString();
    }

    public static string Kind(string kind) => "_k_" + Plain(kind);

    public static string Permission(string permission) => "_p_" + Plain(permission);

    public static string Holder(Guid holder) => $"_h_{holder:n}";

    /// <summary>How the term of any holder begins in the terms of an entry.</summary>
    public static string Held(Guid agency) => $" {Tag(agency)}_h_";

    public static string Month(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"_m_{year:D4}{month:D2}");

    public static string Year(int year) => string.Create(CultureInfo.InvariantCulture, $"_y_{year:D4}");

    /// <summary>Folded words in their order; a Khmer run as its pairs.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var folded = Fold.Of(text);
        for (var at = 0; at < folded.Length;)
        {
            var end = at;
            if (IsKhmer(folded[at]))
            {
                while (end < folded.Length && IsKhmer(folded[end])) end++;
                for (var i = at; i < Math.Max(end - 1, at + 1); i++)
                    yield return $"_{folded[i] & 0xFF:x2}" + (i + 1 < end ? $"{folded[i + 1] & 0xFF:x2}" : "");
            }
            else
            {
                while (end < folded.Length && char.IsLetterOrDigit(folded[end]) && !IsKhmer(folded[end])) end++;
                if (end > at) yield return folded[at..Math.Min(end, at + LongestWord)];
                else end++;
            }
            at = end;
        }
    }

    public static bool IsKhmer(char c) => c is >= '\u1780' and <= '\u17FF';

    private static string Plain(string key) => key.ToLowerInvariant().Replace('.', '_').Replace('-', '_');
}
