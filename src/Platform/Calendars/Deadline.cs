namespace CuuLong.Platform.Calendars;

/// <summary>A computed limit: when it ends and every day that led there.</summary>
/// <param name="Due">Last instant in time; null while the clock is stopped, since nobody knows it then.</param>
/// <param name="Used">Units counted, up to the due instant or the stop.</param>
/// <param name="Budget">Units there are to count. Months are counted in days.</param>
/// <param name="PausedSince">When the pause that is still open began.</param>
/// <param name="ProvisionalYear">The first year it runs through whose holidays are not decreed, or in which it runs over a day that nobody confirmed; the due day may still move.</param>
public sealed record Deadline(
    SuspensionLedger Ledger, DateTimeOffset? Due, decimal Used, decimal Budget, DateTimeOffset? PausedSince, int? ProvisionalYear,
    IReadOnlyList<DeadlineLine> Lines)
{
    public DateOnly? DueDay => Due?.Day();

    public bool Provisional => ProvisionalYear is not null;

    public decimal Remaining => Budget - Used;

    /// <summary>The days from reception to due day with what each counted and why.</summary>
    public IReadOnlyList<DeadlineLine> Explain() => Lines;

    /// <summary>Units used at the end of a day ("đã dùng 9, còn 6").</summary>
    public decimal UsedOn(DateOnly day) => Lines.Where(l => l.Day <= day).Sum(l => l.Counted);

    /// <param name="asOf">Now; matters only while the clock is stopped: how far the open pause reaches.</param>
    public static Deadline Of(WorkingCalendar calendar, SuspensionLedger ledger, DateTimeOffset asOf) =>
        ledger.Budget.Unit switch
        {
            TermUnit.SameDay => SameDayWalk.Run(calendar, ledger, asOf),
            TermUnit.Hour or TermUnit.WorkingHour => HourWalk.Run(calendar, ledger, asOf),
            _ => DayWalk.Run(calendar, ledger, asOf),
        };

    /// <inheritdoc cref="Of(WorkingCalendar, SuspensionLedger, DateTimeOffset)"/>
    public static Deadline Of(WorkingCalendar calendar, Term term, DateTimeOffset received) => Of(calendar, new SuspensionLedger(term, received), received);
}
