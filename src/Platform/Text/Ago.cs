namespace CuuLong.Platform.Text;

/// <summary>How long ago, in the words of the request; the day itself once it is more than a week.</summary>
public static class Ago
{
    public static string Say(DateTimeOffset then, DateTimeOffset now, Words words) => (now - then) switch
    {
        { TotalMinutes: < 1 } => words["platform.ago.now"],
        { TotalHours: < 1 } past => words["platform.ago.minutes", (int)past.TotalMinutes],
        { TotalHours: < 24 } past when then.Day() == now.Day() => words["platform.ago.hours", (int)past.TotalHours],
        _ when then.Day() == now.Day().AddDays(-1) => words["platform.ago.yesterday", Show.Time(then)],
        { TotalDays: < 7 } => words["platform.ago.days", now.Day().DayNumber - then.Day().DayNumber],
        _ => Show.Instant(then, words.Language),
    };
}
