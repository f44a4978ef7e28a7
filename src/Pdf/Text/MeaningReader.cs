using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CuuLong.Pdf.Text;

/// <summary>Reads the CMap that tells what the codes of a font mean (9.10.3): bfchar and bfrange, which is all in it that matters here.</summary>
internal static partial class MeaningReader
{
    private const int MostBytes = 4 << 20, Most = 65_536;

    public static Dictionary<int, string> Read(PdfDocument document, PdfStream map)
    {
        var found = new Dictionary<int, string>();
        var bytes = document.Decode(map);
        if (bytes.Length > MostBytes) return found;
        document.Budget.Scan(bytes.Length);
        foreach (Match section in Sections().Matches(Encoding.Latin1.GetString(bytes.Span)))
            if (section.Groups["kind"].Value == "char")
                foreach (Match pair in Pairs().Matches(section.Groups["list"].Value)) Put(found, Code(pair.Groups[1]), Meaning(pair.Groups[2].Value));
            else
                foreach (Match range in Ranges().Matches(section.Groups["list"].Value)) Put(found, range);
        return found;
    }

    private static void Put(Dictionary<int, string> found, Match range)
    {
        var (first, last) = (Code(range.Groups[1]), Math.Min(Code(range.Groups[2]), 0xFFFF));
        if (range.Groups["list"].Success)
        {
            foreach (var (i, each) in Hex().Matches(range.Groups["list"].Value).Index()) Put(found, first + i, Meaning(each.Groups[1].Value));
            return;
        }
        // The last byte counts up, and nothing but it.
        var start = Meaning(range.Groups["start"].Value);
        for (var code = first; code <= last && start.Length > 0; code++) Put(found, code, start[..^1] + (char)(start[^1] + code - first));
    }

    private static void Put(Dictionary<int, string> found, int code, string meaning)
    {
        if (found.Count < Most && meaning.Length is > 0 and <= 16) found[code] = meaning;
    }

    private static int Code(Group hex) => int.TryParse(hex.ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) ? code : -1;

    private static string Meaning(string hex) => hex.Length % 2 == 0 ? Encoding.BigEndianUnicode.GetString(Convert.FromHexString(hex)) : "";

    [GeneratedRegex(@"beginbf(?<kind>char|range)(?<list>.*?)endbf\k<kind>", RegexOptions.Singleline, 2000)]
    private static partial Regex Sections();

    [GeneratedRegex(@"<([0-9A-Fa-f]{1,4})>\s*<([0-9A-Fa-f]+)>", RegexOptions.None, 2000)]
    private static partial Regex Pairs();

    [GeneratedRegex(@"<([0-9A-Fa-f]{1,4})>\s*<([0-9A-Fa-f]{1,4})>\s*(?:<(?<start>[0-9A-Fa-f]+)>|\[(?<list>[^\]]*)\])", RegexOptions.None, 2000)]
    private static partial Regex Ranges();

    [GeneratedRegex("<([0-9A-Fa-f]+)>", RegexOptions.None, 2000)]
    private static partial Regex Hex();
}
