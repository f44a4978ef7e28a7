using System.Globalization;
using System.Text.RegularExpressions;
using CuuLong.Platform.Measures;

namespace CuuLong.Platform.Replay;

/// <summary>An administrative month: from the 15th of the month before to the 14th (NĐ 09/2019, Điều 12).</summary>
public readonly partial record struct ReplayMonth(int Year, int Number)
{
    public DateOnly First => new DateOnly(Year, Number, 15).AddMonths(-1);

    public DateOnly Last => new(Year, Number, 14);

    public Window Window => new(First.Start(), Last.AddDays(1).Start());

    public static ReplayMonth? Parse(string text) =>
        Form().Match(text) is { Success: true } m && int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) is >= 1990 and <= 2200 and var year
            && int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var number
            ? new ReplayMonth(year, number) : null;

    public override string ToString() => $"{Year:0000}-{Number:00}";

    [GeneratedRegex(@"^([0-9]{4})-([0-9]{2})\z")]
    private static partial Regex Form();
}
