using CuuLong.Platform;
using CuuLong.Platform.Calendars;

namespace CuuLong.Tests.Platform.Calendars;

/// <summary>A calendar of 2026 as the tests tell it: a swap on Monday 31/8 for Saturday 22/8, holidays on 1 and 2/9.</summary>
internal static class Lich
{
    public static readonly CalendarDay[] Days2026 =
    [
        new(new(2026, 1, 1), DayKind.Holiday, "Tết Dương lịch", "BLLĐ"),
        new(new(2026, 8, 22), DayKind.MadeUp, "Làm bù cho 31/8", "TB 9441"),
        new(new(2026, 8, 31), DayKind.SwappedOff, "Làm bù 22/8", "TB 9441"),
        new(new(2026, 9, 1), DayKind.Holiday, "Quốc khánh", "BLLĐ"),
        new(new(2026, 9, 2), DayKind.Holiday, "Quốc khánh", "BLLĐ"),
    ];

    public static readonly WorkingCalendar Of2026 = new(Days2026, decreedYears: [2026]);

    public static DateTimeOffset At(int month, int day, int hour, int minute = 0, int year = 2026) => new DateOnly(year, month, day).At(new TimeOnly(hour, minute));
}
