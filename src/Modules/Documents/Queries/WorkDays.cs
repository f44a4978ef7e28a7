using CuuLong.Documents.Model;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Calendars;

namespace CuuLong.Documents.Queries;

/// <summary>Deadlines of lines by the agency's working calendar: due by the end of the due day's office hours.</summary>
internal sealed class WorkDays(ICalendars calendars, Acting acting, TimeProvider clock)
{
    private static readonly TimeOnly Morning = new(7, 0);

    private WorkingCalendar Calendar => calendars.Of(acting.Actor.AgencyId);

    public Standing? Of(DateOnly? due, DateTimeOffset? closed) =>
        due is { } day ? Standing.Of(Calendar, day.At(Calendar.Closing(day)), clock.Instant(), closed) : null;

    /// <summary>The last due day that counts as soon: two working days are left, and the days off after them.</summary>
    public DateOnly Soon()
    {
        var calendar = Calendar;
        return calendar.Next(calendar.Next(calendar.Next(clock.Today()))).AddDays(-1);
    }

    /// <summary>The day on which a term of working days from the arrival ends.</summary>
    public DateOnly After(int workingDays, DateOnly arrived) => Count(workingDays, arrived).DueDay!.Value;

    /// <summary>Every day from arrival to due day and why it counts; null without a due day, or one that is too far to show.</summary>
    public Deadline? Strip(Line line)
    {
        if (line is not { ArrivedOn: { } arrived, Due: { } due }) return null;
        var days = Calendar.WorkingDays(arrived, due);
        return days is < 1 or > 40 ? null : Count(days, arrived);
    }

    private Deadline Count(int workingDays, DateOnly arrived) => Deadline.Of(Calendar, Term.WorkingDays(workingDays), arrived.At(Morning));
}
