using CuuLong.Platform.Packs;

namespace CuuLong.Platform.Calendars;

/// <summary>The decreed days, hours and fixed holidays that the pack carries under calendar/.</summary>
internal sealed class PackCalendar(Pack pack)
{
    private enum RowKind { Holiday, Substitute }

    private sealed record HolidayRow(PackPlace Place, DateOnly Day, string Name, RowKind Kind, Trust Trust, string Source);

    private sealed record SwapRow(PackPlace Place, DateOnly DayOff, DateOnly DayWorked, string LegalDocument, Trust Trust);

    private sealed record HourRow(PackPlace Place, DateOnly From, TimeOnly Start, TimeOnly End, string Source);

    private sealed record YearlyRow(PackPlace Place, int Month, int Day, string Name, string Source);

    private const string Holidays = "calendar/holidays.csv", Swaps = "calendar/swaps.csv", Hours = "calendar/hours.csv", Yearly = "calendar/yearly.csv";

    public WorkingCalendar With(IEnumerable<CalendarDay> local) => new(Days, local, WorkingHours, FixedHolidays);

    private List<CalendarDay>? days;
    private List<WorkingHours>? hours;
    private List<FixedHoliday>? yearly;

    private List<CalendarDay> Days => days ??= [.. HolidayDays(), .. SwapDays()];

    private List<WorkingHours> WorkingHours => hours ??=
    [
        .. Read<HourRow>(Hours).GroupBy(r => r.From).Select(g => new WorkingHours(g.Key, [.. g.OrderBy(r => r.Start).Select(r => new Session(r.Start, r.End))])),
    ];

    private List<FixedHoliday> FixedHolidays => yearly ??= [.. Read<YearlyRow>(Yearly).Select(r => new FixedHoliday(r.Month, r.Day, r.Name, r.Source))];

    private IEnumerable<CalendarDay> HolidayDays()
    {
        var titles = pack.Exists ? pack.Info.Sources.ToDictionary(s => s.Key, s => s.Title) : [];
        return Read<HolidayRow>(Holidays).Select(r =>
            new CalendarDay(r.Day, r.Kind == RowKind.Holiday ? DayKind.Holiday : DayKind.Substitute, r.Name, titles.GetValueOrDefault(r.Source, r.Source)));
    }

    private IEnumerable<CalendarDay> SwapDays() => Read<SwapRow>(Swaps).SelectMany(r => new[]
    {
        new CalendarDay(r.DayOff, DayKind.SwappedOff, $"Làm bù ngày {Text.Show.Day(r.DayWorked)}", r.LegalDocument),
        new CalendarDay(r.DayWorked, DayKind.MadeUp, $"Thay cho ngày {Text.Show.Day(r.DayOff)}", r.LegalDocument),
    });

    private IReadOnlyList<T> Read<T>(string path) => pack.Has(path) ? pack.Csv<T>(path) : [];
}
