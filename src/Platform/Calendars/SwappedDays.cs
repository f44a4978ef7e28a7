namespace CuuLong.Platform.Calendars;

/// <summary>A working day given off in exchange for another: the two days it makes.</summary>
internal static class SwappedDays
{
    public static CalendarDay[] Of(DateOnly off, DateOnly worked, string document, bool confirmed = true) =>
    [
        new(off, DayKind.SwappedOff, $"Làm bù ngày {Text.Show.Day(worked)}", document, confirmed),
        new(worked, DayKind.MadeUp, $"Thay cho ngày {Text.Show.Day(off)}", document, confirmed),
    ];
}
