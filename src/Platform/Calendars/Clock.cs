namespace CuuLong.Platform;

/// <summary>Instants are UTC; a "day" is decided in Asia/Ho_Chi_Minh (UTC+7 without summer time).</summary>
public static class Clock
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>Now, cut to the millisecond so that every database gives back what it was given.</summary>
    public static DateTimeOffset Instant(this TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }

    public static DateOnly Today(this TimeProvider clock) => clock.GetUtcNow().Day();

    /// <summary>As clocks in Vietnam show it. Of the last hours of the year 9999, which certificates without an end name (RFC 5280, 4.1.2.5) and a file may claim, the last that can be shown.</summary>
    public static DateTimeOffset Local(this DateTimeOffset instant) => instant.UtcTicks > DateTime.MaxValue.Ticks - Offset.Ticks ? new(DateTime.MaxValue, Offset) : instant.ToOffset(Offset);

    public static DateOnly Day(this DateTimeOffset instant) => DateOnly.FromDateTime(instant.Local().DateTime);

    /// <summary>The instant at which a day begins in Vietnam.</summary>
    public static DateTimeOffset Start(this DateOnly day) => day == DateOnly.MinValue ? DateTimeOffset.MinValue : new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Offset).ToUniversalTime();

    public static DateTimeOffset At(this DateOnly day, TimeOnly time) => new DateTimeOffset(day.ToDateTime(time), Offset).ToUniversalTime();
}
