using CuuLong.Platform.Text;

namespace CuuLong.Platform.Calendars;

/// <summary>The states a deadline shows; lower-case in data-state ("done-late").</summary>
public enum DeadlineState { Ok, Soon, Today, Late, Paused, Done, DoneLate, Provisional }

/// <summary>How a deadline stands now, and the words for it. Computed from stored columns, so that a list needs no walk through days.</summary>
/// <param name="Unconfirmed">Provisional because of a day that nobody confirmed, in a year that is decreed.</param>
/// <param name="Days">Working days left, late, or finished before or after; units left when paused.</param>
public sealed record Standing(DeadlineState State, decimal Days, DateTimeOffset? Due, DateOnly? Since = null, int? Year = null, bool Unconfirmed = false)
{
    public string Key => State == DeadlineState.DoneLate ? "done-late" : State.ToString().ToLowerInvariant();

    /// <param name="finished">When the work was done; null while it goes on.</param>
    public static Standing Of(WorkingCalendar calendar, DateTimeOffset due, DateTimeOffset now, DateTimeOffset? finished = null)
    {
        var (dueDay, today) = (due.Day(), now.Day());
        if (finished is { } done)
            return done <= due
                ? new Standing(DeadlineState.Done, calendar.WorkingDays(done.Day(), dueDay), due)
                : new Standing(DeadlineState.DoneLate, Math.Max(done.Day() > dueDay ? 1 : 0, calendar.WorkingDays(dueDay, done.Day())), due);
        if (calendar.FirstDoubt(today < dueDay ? today : dueDay, dueDay) is { } doubt)
            return new Standing(DeadlineState.Provisional, calendar.WorkingDays(today, dueDay), due, Year: doubt.Year, Unconfirmed: calendar.Decreed(doubt.Year));
        if (now > due) return new Standing(DeadlineState.Late, calendar.WorkingDays(dueDay, today), due);
        if (today == dueDay) return new Standing(DeadlineState.Today, 0, due);
        var left = Math.Max(1, calendar.WorkingDays(today, dueDay));
        return new Standing(left > 2 ? DeadlineState.Ok : DeadlineState.Soon, left, due);
    }

    /// <summary>While the clock is stopped; <paramref name="remaining"/> in the limit's own unit.</summary>
    public static Standing WhilePaused(DateTimeOffset since, decimal remaining) => new(DeadlineState.Paused, remaining, null, since.Day());

    public static Standing Of(WorkingCalendar calendar, Deadline deadline, DateTimeOffset now, DateTimeOffset? finished = null) =>
        deadline.Due is { } due ? Of(calendar, due, now, finished) : WhilePaused(deadline.PausedSince!.Value, deadline.Remaining);

    /// <summary>"Còn 7 ngày · 07/9", "Hôm nay, trước 17:00", "Quá 4 ngày · 19/8".</summary>
    public string Say(Words words)
    {
        var day = Due is { } due ? Show.ShortDay(due.Day(), words.Language) : "";
        return State switch
        {
            DeadlineState.Ok => words["platform.deadline.ok", Number(words), day],
            DeadlineState.Soon => words["platform.deadline.soon", Number(words), Show.Weekday(Due!.Value.Day(), words.Language), day],
            DeadlineState.Today => words["platform.deadline.today", Show.Time(Due!.Value)],
            DeadlineState.Late when Days == 0 => words["platform.deadline.late-since", Show.Time(Due!.Value), day],
            DeadlineState.Late => words["platform.deadline.late", Number(words), day],
            DeadlineState.Paused => words["platform.deadline.paused", Show.ShortDay(Since!.Value, words.Language), Number(words)],
            DeadlineState.Done when Days == 0 => words["platform.deadline.done-in-time"],
            DeadlineState.Done => words["platform.deadline.done", Number(words)],
            DeadlineState.DoneLate when Days == 0 => words["platform.deadline.done-late-same-day"],
            DeadlineState.DoneLate => words["platform.deadline.done-late", Number(words)],
            _ => words[Unconfirmed ? "platform.deadline.unconfirmed" : "platform.deadline.provisional", Show.Day(Due!.Value.Day(), words.Language), Year!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)],
        };
    }

    private string Number(Words words) => Show.Decimal(Days, words.Language, most: 1);
}
