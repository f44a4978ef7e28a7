using System.Globalization;
using System.Text.RegularExpressions;
using CuuLong.Platform.Text;

namespace CuuLong.Reporting.Model;

/// <summary>A month that is reported on, written "2021-08" in files and addresses.</summary>
internal readonly partial record struct ReportPeriod(int Year, int Month) : IComparable<ReportPeriod>
{
    public static bool TryParse(string? text, out ReportPeriod period)
    {
        period = default;
        if (text is null || Shape().Match(text) is not { Success: true } match) return false;
        period = new(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
        return period.Year is >= 2000 and <= 2100;
    }

    public static ReportPeriod Parse(string text) => TryParse(text, out var period) ? period : throw new FormatException($"'{text}' is not a period");

    /// <summary>The period a day falls in by the administrative month.</summary>
    public static ReportPeriod Of(DateOnly day) => day.Day < 15 ? new(day.Year, day.Month) : new ReportPeriod(day.Year, day.Month).Next;

    public ReportPeriod Next => Month == 12 ? new(Year + 1, 1) : new(Year, Month + 1);

    public ReportPeriod Previous => Month == 1 ? new(Year - 1, 12) : new(Year, Month - 1);

    /// <summary>"tháng 8/2021", as the report itself writes it.</summary>
    public string Title => TitleIn("vi");

    public string TitleIn(string language) => Show.MonthOf(Year, Month, language);

    public override string ToString() => $"{Year:0000}-{Month:00}";

    public int CompareTo(ReportPeriod other) => (Year, Month).CompareTo((other.Year, other.Month));

    [GeneratedRegex(@"^([0-9]{4})-(0[1-9]|1[0-2])\z")]
    private static partial Regex Shape();
}
