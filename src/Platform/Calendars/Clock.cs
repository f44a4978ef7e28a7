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

    public static DateOnly Day(this DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>The instant at which a day begins in Vietnam.</summary>
    public static DateTimeOffset Start(this DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Offset).ToUniversalTime();

    public static DateTimeOffset At(this DateOnly day, TimeOnly time) => new DateTimeOffset(day.ToDateTime(time), Offset).ToUniversalTime();
}
