using CuuLong.Platform.Packs;

namespace CuuLong.Platform.Calendars;

/// <summary>The decreed days, hours and fixed holidays that a pack carries under calendar/, and the years whose holidays it declares complete.</summary>
internal sealed record PackCalendar(IReadOnlyList<CalendarDay> Days, IReadOnlyList<int> Years, IReadOnlyList<WorkingHours> Hours, IReadOnlyList<FixedHoliday> Yearly)
{
    private enum RowKind { Holiday, Substitute }

    private sealed record HolidayRow(PackPlace Place, DateOnly Day, string Name, RowKind Kind, Trust Trust, string Source);

    private sealed record SwapRow(PackPlace Place, DateOnly DayOff, DateOnly DayWorked, string LegalDocument, Trust Trust);

    private sealed record YearRow(PackPlace Place, int Year, Trust Trust, string Source);

    private sealed record HourRow(PackPlace Place, DateOnly From, TimeOnly Start, TimeOnly End, string Source);

    private sealed record YearlyRow(PackPlace Place, int Month, int Day, string Name, string Source);

    public static PackCalendar Read(Pack pack)
    {
        var titles = pack.Exists ? pack.Info.Sources.ToDictionary(s => s.Key, s => s.Title) : [];
        var holidays = Rows<HolidayRow>(pack, "holidays");
        holidays.NoTwins(r => $"{r.Day:yyyy-MM-dd}", r => r.Place, "day");
        var days = holidays.Select(r => new CalendarDay(r.Day, r.Kind == RowKind.Holiday ? DayKind.Holiday : DayKind.Substitute, r.Name, titles.GetValueOrDefault(r.Source, r.Source), Firm(r.Trust)));
        return new PackCalendar([.. days, .. Swaps(pack)], [.. Complete(pack, holidays)], [.. WorkingTimes(pack)], [.. Fixed(pack)]);
    }

    private static IEnumerable<CalendarDay> Swaps(Pack pack) => Rows<SwapRow>(pack, "swaps").SelectMany(r => r.DayOff == r.DayWorked
        ? throw r.Place.Wrong("day_worked", "trùng với day_off. Ghi ngày làm bù khác ngày nghỉ.")
        : SwappedDays.Of(r.DayOff, r.DayWorked, r.LegalDocument, Firm(r.Trust)));

    /// <summary>A year is complete when the pack says so of itself, and from more than memory.</summary>
    private static IEnumerable<int> Complete(Pack pack, IReadOnlyList<HolidayRow> holidays)
    {
        var rows = Rows<YearRow>(pack, "years");
        rows.NoTwins(r => $"{r.Year}", r => r.Place, "year");
        foreach (var row in rows)
            if (holidays.All(h => h.Day.Year != row.Year)) throw row.Place.Wrong("year", $"holidays.csv không có ngày nào của năm {row.Year}. Khai ngày nghỉ của năm ấy, hoặc bỏ dòng này.");
        return rows.Where(r => Firm(r.Trust)).Select(r => r.Year);
    }

    private static IEnumerable<WorkingHours> WorkingTimes(Pack pack)
    {
        foreach (var from in Rows<HourRow>(pack, "hours").GroupBy(r => r.From))
        {
            HourRow[] sessions = [.. from.OrderBy(r => r.Start)];
            foreach (var (at, row) in sessions.Index())
                if (row.End <= row.Start || (at > 0 && row.Start < sessions[at - 1].End)) throw row.Place.Wrong("start", "buổi này kết thúc trước khi bắt đầu, hoặc chồng lên buổi khác.");
            yield return new WorkingHours(from.Key, [.. sessions.Select(r => new Session(r.Start, r.End))]);
        }
    }

    private static IEnumerable<FixedHoliday> Fixed(Pack pack) => Rows<YearlyRow>(pack, "yearly").Select(r =>
        r.Month is < 1 or > 12 || r.Day < 1 || r.Day > DateTime.DaysInMonth(2024, r.Month)
            ? throw r.Place.Wrong("day", $"không có ngày {r.Day}/{r.Month}.") : new FixedHoliday(r.Month, r.Day, r.Name, r.Source));

    private static bool Firm(Trust trust) => trust is Trust.High or Trust.Medium;

    private static IReadOnlyList<T> Rows<T>(Pack pack, string name) => pack.Has($"calendar/{name}.csv") ? pack.Csv<T>($"calendar/{name}.csv") : [];
}

internal sealed class CalendarCheck : IPackCheck
{
    public void Check(Pack pack) => PackCalendar.Read(pack);
}
