using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CuuLong.Pdf.Text;

/// <summary>Reads the CMap that tells what the codes of a font mean (9.10.3): bfchar and bfrange, which is all in it that matters here.</summary>
internal static partial class MeaningReader
{
    private const int MostBytes = 1 << 20, Most = 65_536, Longest = 16;
    private const string Begin = "beginbf", End = "endbf";

    public static Dictionary<int, string> Read(PdfDocument document, PdfStream map)
    {
        var found = new Dictionary<int, string>();
        var bytes = document.Decode(map);
        if (bytes.Length > MostBytes) return found;
        document.Budget.Scan(bytes.Length);
        var text = Encoding.Latin1.GetString(bytes.Span);
        for (var at = text.IndexOf(Begin, StringComparison.Ordinal); at >= 0 && text.IndexOf(End, at, StringComparison.Ordinal) is > 0 and var end; at = text.IndexOf(Begin, end, StringComparison.Ordinal))
            Section(document.Budget, found, text[(at + Begin.Length)..end]);
        return found;
    }

    private static void Section(PdfBudget budget, Dictionary<int, string> found, string list)
    {
        if (list.StartsWith("char", StringComparison.Ordinal))
            foreach (Match pair in Pairs().Matches(list)) Put(budget, found, Code(pair.Groups[1]), Meaning(pair.Groups[2].Value));
        else if (list.StartsWith("range", StringComparison.Ordinal))
            foreach (Match range in Ranges().Matches(list)) Put(budget, found, range);
    }

    private static void Put(PdfBudget budget, Dictionary<int, string> found, Match range)
    {
        var (first, last) = (Code(range.Groups[1]), Math.Min(Code(range.Groups[2]), 0xFFFF));
        if (range.Groups["list"].Success)
        {
            foreach (var (i, each) in Hex().Matches(range.Groups["list"].Value).Index()) Put(budget, found, first + i, Meaning(each.Groups[1].Value));
            return;
        }
        // The last byte counts up, and nothing but it.
        var start = Meaning(range.Groups["start"].Value);
        for (var code = first; code <= last && start.Length is > 0 and <= Longest; code++) Put(budget, found, code, start[..^1] + (char)(start[^1] + code - first));
    }

    private static void Put(PdfBudget budget, Dictionary<int, string> found, int code, string meaning)
    {
        budget.Value();
        if (found.Count < Most && meaning.Length is > 0 and <= Longest) found[code] = meaning;
    }

    private static int Code(Group hex) => int.TryParse(hex.ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) ? code : -1;

    private static string Meaning(string hex) => hex.Length % 2 == 0 ? Encoding.BigEndianUnicode.GetString(Convert.FromHexString(hex)) : "";

    [GeneratedRegex(@"<([0-9A-Fa-f]{1,4})>\s*<([0-9A-Fa-f]+)>", RegexOptions.None, 2000)]
    private static partial Regex Pairs();

    [GeneratedRegex(@"<([0-9A-Fa-f]{1,4})>\s*<([0-9A-Fa-f]{1,4})>\s*(?:<(?<start>[0-9A-Fa-f]+)>|\[(?<list>[^\[\]]*)\])", RegexOptions.None, 2000)]
    private static partial Regex Ranges();

    [GeneratedRegex("<([0-9A-Fa-f]+)>", RegexOptions.None, 2000)]
    private static partial Regex Hex();
}
