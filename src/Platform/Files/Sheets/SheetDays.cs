using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CuuLong.Platform.Files.Sheets;

/// <summary>
/// Days in a workbook are numbers that only their format tells from others, counted from 1900 or, as older Macintoshes wrote, from 1904
/// (ECMA-376-1, 18.17.4.1). Read as "2026-09-05", with the hour where it has one.
/// </summary>
internal sealed partial class SheetDays(WorkbookPart book)
{
    /// <summary>Formats that every program knows as days: 14 to 17, 22, and those of East Asia (18.8.30); hours alone are no days.</summary>
    private static readonly HashSet<uint> Known = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];

    private const int From1904 = 1462, Last = 2_958_465;

    private readonly bool later = book.Workbook.WorkbookProperties?.Date1904?.Value == true;
    private readonly bool[] isDay = Formats(book.WorkbookStylesPart?.Stylesheet);

    /// <summary>Null for a cell that is no day.</summary>
    public string? Of(Cell cell)
    {
        if (cell.DataType is { } type && type.Value != CellValues.Number) return null;
        if (cell.StyleIndex?.Value is not { } style || style >= isDay.Length || !isDay[style]) return null;
        if (!double.TryParse(cell.CellValue?.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return null;
        number += later ? From1904 : 0;
        if (number is < 61 or > Last) return null;
        var day = DateTime.FromOADate(number);
        return day.ToString(day.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    private static bool[] Formats(Stylesheet? styles)
    {
        var own = styles?.NumberingFormats?.Elements<NumberingFormat>().Where(f => f.NumberFormatId is not null).GroupBy(f => f.NumberFormatId!.Value).ToDictionary(g => g.Key, g => g.First().FormatCode?.Value ?? "") ?? [];
        return [.. styles?.CellFormats?.Elements<CellFormat>().Select(f => f.NumberFormatId?.Value is { } id && (Known.Contains(id) || (own.TryGetValue(id, out var code) && Written(code)))) ?? []];
    }

    /// <summary>A format of one's own is a day's when a year or a day stands in it, outside of quotes, brackets and what is taken as it is.</summary>
    private static bool Written(string code) => Aside().Replace(code, "").AsSpan().IndexOfAny("yYdD") >= 0;

    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|General", RegexOptions.IgnoreCase)] private static partial Regex Aside();
}
