using CuuLong.Documents.Model;
using CuuLong.Platform;
using CuuLong.Platform.Calendars;

namespace CuuLong.Documents.Queries;

/// <summary>Deadlines of lines by the working calendar: due by the end of the due day's office hours.</summary>
internal sealed class WorkDays(TimeProvider clock, IEnumerable<WorkingCalendar> calendars)
{
    /// <summary>Weekends alone where no calendar is loaded; what is computed then says that it is provisional.</summary>
    private readonly WorkingCalendar calendar = calendars.LastOrDefault() ?? new WorkingCalendar([]);

    public Standing? Of(DateOnly? due, DateTimeOffset? closed) =>
        due is { } day ? Standing.Of(calendar, day.At(calendar.Closing(day)), clock.Instant(), closed) : null;

    /// <summary>The day on which a term of working days from the arrival ends.</summary>
    public DateOnly After(int workingDays, DateOnly arrived) => Count(Term.WorkingDays(workingDays), arrived).DueDay!.Value;

    /// <summary>Every day from arrival to due day and why it counts; null without a due day, or one that is too far to show.</summary>
    public IReadOnlyList<DeadlineLine>? Strip(Line line)
    {
        if (line is not { ArrivedOn: { } arrived, Due: { } due }) return null;
        var days = calendar.WorkingDays(arrived, due);
        return days is < 1 or > 40 ? null : Count(Term.WorkingDays(days), arrived).Lines;
    }

    private Deadline Count(Term term, DateOnly arrived) => Deadline.Of(calendar, term, arrived.At(new TimeOnly(7, 0)));
}
