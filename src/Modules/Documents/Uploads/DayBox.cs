using System.Globalization;
using System.Text.RegularExpressions;
using CuuLong.Documents.Paper;
using CuuLong.Pdf.Text;

namespace CuuLong.Documents.Uploads;

/// <summary>Ô 4, địa danh và thời gian: what was left open of day, month and year; all of it where the box is blank.</summary>
internal static partial class DayBox
{
    private const double Size = 13.5;

    public static Found Find(PageText page, Rooms rooms, UploadOrder order)
    {
        string[] wanted = [PaperHead.Day(order.On), PaperHead.Month(order.On), order.On.Year.ToString(CultureInfo.InvariantCulture)];
        foreach (var line in page.Lines.Where(l => l.Baseline > 0.6 * page.Page.Height))
            if (Line().Match(line.Text) is { Success: true } match && line.At(match.Index).Box.Left > 0.35 * page.Page.Width) return InLine(line, match, rooms, wanted);
        if (page.IsScan) return Found.Only("day.Scan");
        var whole = $"{order.Place}, ngày {wanted[0]} tháng {wanted[1]} năm {wanted[2]}";
        return rooms.InColumn(0.47 * page.Page.Width, page.Page.Width - 42, whole, Size, true) is { } words ? new("day.Box", [words]) : Found.Only("day.None");
    }

    private static Found InLine(TextLine line, Match match, Rooms rooms, string[] wanted)
    {
        var words = new List<Written>();
        foreach (var (i, name) in new[] { "day", "month", "year" }.Index())
        {
            var (part, typed) = (match.Groups[name], match.Groups[name].Value.Trim(' ', '\u00A0', '\t', '.', '…', '_'));
            if (typed.Length > 0 && typed.TrimStart('0') != wanted[i].TrimStart('0')) return Found.Only("day.Other");
            if (typed.Length > 0) continue;
            if (rooms.Between(line, part.Index, part.Index + part.Length, wanted[i], true) is not { } fits) return Found.Only("day.None");
            words.Add(fits);
        }
        return words.Count == 0 ? Found.Only("day.Stands") : new("day.Line", words);
    }

    /// <summary>With the comma after the place: a day named in a sentence is another one.</summary>
    [GeneratedRegex(@"(?<=[,;]\s*)[Nn]gày(?<day>[\s.…_]*\d{0,2}[\s.…_]*)tháng(?<month>[\s.…_]*\d{0,2}[\s.…_]*)năm(?<year>[\s.…_]*\d{0,4}[\s.…_]*)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Line();
}
