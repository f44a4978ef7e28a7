namespace CuuLong.Platform.Calendars;

/// <summary>Day zero of a limit: the day of reception is not counted (BLDS 2015, Điều 147.1).</summary>
internal static class Arrival
{
    public static DateOnly Day(WorkingCalendar calendar, DateTimeOffset received, TimeOnly? cutOff)
    {
        var day = received.Day();
        if (cutOff is not { } latest) return day;
        return calendar.Works(day) && received <= day.At(latest) ? day : calendar.Next(day);
    }

    /// <summary>The instant from which hours and sessions run.</summary>
    public static DateTimeOffset Instant(WorkingCalendar calendar, DateTimeOffset received, TimeOnly? cutOff)
    {
        var day = Day(calendar, received, cutOff);
        return day == received.Day() ? received : day.Start();
    }
}
