using System.Text.RegularExpressions;

namespace CuuLong.Documents.Paper;

/// <summary>Reads a text as officials type it: a line is a paragraph; "Chương I", "Mục 2", "Điều 3." begin headings; lines of "a | b" are rows of a table.</summary>
internal static partial class BodyText
{
    private const int MostLines = 20_000;

    /// <summary>Lines that begin with "Căn cứ" and stand before all else are the legal grounds.</summary>
    public static (IReadOnlyList<string> Grounds, IReadOnlyList<BodyPart> Body) Read(string text)
    {
        var lines = text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).Take(MostLines).ToList();
        var grounds = lines.TakeWhile(l => l.StartsWith("Căn cứ ", StringComparison.OrdinalIgnoreCase) || l.StartsWith("Theo đề nghị ", StringComparison.OrdinalIgnoreCase)).ToList();
        var body = new List<BodyPart>();
        for (var i = grounds.Count; i < lines.Count; i++)
        {
            var line = lines[i];
            if (Part().IsMatch(line) || Section().IsMatch(line))
            {
                var title = i + 1 < lines.Count && lines[i + 1].Length <= 200 && !Heading(lines[i + 1]) ? lines[++i] : "";
                body.Add(new(Part().IsMatch(line) ? BodyKind.Part : BodyKind.Section, line.TrimEnd('.'), title));
            }
            else if (line.Contains(" | ", StringComparison.Ordinal))
            {
                var rows = lines.Skip(i).TakeWhile(l => l.Contains(" | ", StringComparison.Ordinal)).Select(l => l.Trim('|').Split('|', StringSplitOptions.TrimEntries)).ToList();
                body.Add(new(BodyKind.Table, "", Rows: rows));
                i += rows.Count - 1;
            }
            else body.Add(new(Article().IsMatch(line) ? BodyKind.Article : BodyKind.Text, line));
        }
        return (grounds, body);
    }

    private static bool Heading(string line) => Part().IsMatch(line) || Section().IsMatch(line) || Article().IsMatch(line) || line.Contains(" | ", StringComparison.Ordinal);

    [GeneratedRegex(@"^(Phần|Chương)\s+([IVXLC]+|thứ\s+\w+)\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    [GeneratedRegex(@"^(Mục|Tiểu mục)\s+\d{1,3}\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex Section();

    [GeneratedRegex(@"^Điều\s+\d{1,4}\.", RegexOptions.IgnoreCase)]
    private static partial Regex Article();
}
