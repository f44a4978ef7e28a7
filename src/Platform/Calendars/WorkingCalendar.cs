using System.Collections.Frozen;

namespace CuuLong.Platform.Calendars;

/// <summary>
/// Which days and hours one organisation works. Saturday and Sunday are off unless data says otherwise; what an
/// organisation decided for itself stands over what was decreed; between two rows for a day, the one off stands.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly FrozenDictionary<DateOnly, CalendarDay> days;
    private readonly FrozenSet<int> years;
    private readonly FrozenDictionary<(int Month, int Day), FixedHoliday> yearly;
    private readonly DateOnly[] doubtful;
    private readonly WorkingHours[] hours;

    /// <param name="decreed">Days of every organisation.</param>
    /// <param name="local">Days of this organisation alone.</param>
    /// <param name="decreedYears">Years whose holidays are all among <paramref name="decreed"/>. They are declared: single days known of a year do not make it complete.</param>
    public WorkingCalendar(
        IEnumerable<CalendarDay> decreed, IEnumerable<CalendarDay>? local = null, IEnumerable<WorkingHours>? hours = null,
        IEnumerable<FixedHoliday>? yearly = null, IEnumerable<int>? decreedYears = null)
    {
        var byDay = new Dictionary<DateOnly, CalendarDay>();
        Lay(byDay, decreed);
        var own = new Dictionary<DateOnly, CalendarDay>();
        Lay(own, local ?? []);
        foreach (var (day, row) in own) byDay[day] = row;
        days = byDay.ToFrozenDictionary();
        years = (decreedYears ?? []).ToFrozenSet();
        this.yearly = (yearly ?? []).DistinctBy(h => (h.Month, h.DayOfMonth)).ToFrozenDictionary(h => (h.Month, h.DayOfMonth));
        doubtful = [.. byDay.Values.Where(d => !d.Confirmed).Select(d => d.Day).Order()];
        this.hours = [.. (hours ?? []).OrderByDescending(h => h.From), WorkingHours.Usual];
    }

    /// <summary>False while the year's holidays are not decreed: what is computed over it is provisional.</summary>
    public bool Decreed(int year) => years.Contains(year);

    /// <summary>False when what the day is may still change: its year is not decreed, or nobody confirmed the day itself.</summary>
    public bool Firm(DateOnly day) => Decreed(day.Year) && On(day).Confirmed;

    /// <summary>The first day from one to another that is not firm; null when all are.</summary>
    public DateOnly? FirstDoubt(DateOnly from, DateOnly to)
    {
        if (to < from) return null;
        DateOnly? first = null;
        for (var year = from.Year; year <= to.Year && first is null; year++)
            if (!Decreed(year)) first = year == from.Year ? from : new DateOnly(year, 1, 1);
        foreach (var day in doubtful)
            if (day >= from) return day <= to && (first is null || day < first) ? day : first;
        return first;
    }

    public IEnumerable<int> DecreedYears => years.Order();

    public CalendarDay On(DateOnly day)
    {
        if (days.TryGetValue(day, out var row)) return row;
        if (yearly.TryGetValue((day.Month, day.Day), out var holiday))
            return new CalendarDay(day, DayKind.Holiday, holiday.Name, holiday.Source);
        return new CalendarDay(day, day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? DayKind.Weekend : DayKind.Working);
    }

    public bool Works(DateOnly day) => On(day).Works;

    public IReadOnlyList<Session> Sessions(DateOnly day) => hours.First(h => h.From <= day).Sessions;

    /// <summary>When offices close on the day, were it worked.</summary>
    public TimeOnly Closing(DateOnly day) => Sessions(day)[^1].End;

    /// <summary>The first working day after <paramref name="day"/>.</summary>
    public DateOnly Next(DateOnly day)
    {
        for (var tried = 0; tried < 400; tried++)
            if (Works(day = day.AddDays(1)))
                return day;
        throw new InvalidOperationException($"No working day within 400 days before {day}");
    }

    /// <summary>Working days after <paramref name="from"/> up to and with <paramref name="to"/>; negative when to lies before.</summary>
    public int WorkingDays(DateOnly from, DateOnly to)
    {
        if (to < from) return -WorkingDays(to, from);
        var count = 0;
        for (var day = from; day < to;)
            if (Works(day = day.AddDays(1)))
                count++;
        return count;
    }

    private static void Lay(Dictionary<DateOnly, CalendarDay> byDay, IEnumerable<CalendarDay> rows)
    {
        foreach (var row in rows)
            if (!byDay.TryGetValue(row.Day, out var there) || (there.Works && !row.Works))
                byDay[row.Day] = row;
    }
}
