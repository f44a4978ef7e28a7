using CuuLong.Platform;
using CuuLong.Platform.Calendars;
using FsCheck;
using FsCheck.Fluent;

namespace CuuLong.Tests.Platform.Calendars;

/// <summary>What holds for every calendar, limit and pause.</summary>
public sealed class LawsOfDeadlines
{
    private sealed record Case(WorkingCalendar Calendar, CalendarDay[] Rows, Term Term, DateTimeOffset Received, int PauseAfter, int PauseMinutes, int SplitAt, int HolidayAt);

    private static readonly DateOnly First = new(2026, 1, 1);

    private static readonly Arbitrary<Case> Cases = (
        from holidays in Gen.ArrayOf(Gen.Choose(0, 500), 25)
        from worked in Gen.ArrayOf(Gen.Choose(0, 500), 10)
        from unit in Gen.Elements(Enum.GetValues<TermUnit>())
        from amount in Gen.Choose(1, 40)
        from minute in Gen.Choose(0, 60 * 24 * 200)
        from after in Gen.Choose(0, 60 * 24 * 20)
        from minutes in Gen.Choose(1, 60 * 24 * 20)
        from split in Gen.Choose(1, 1000)
        from holiday in Gen.Choose(0, 500)
        let rows = holidays.Select(h => new CalendarDay(First.AddDays(h), DayKind.Holiday, "Lễ"))
            .Concat(worked.Select(w => new CalendarDay(First.AddDays(w), DayKind.MadeUp))).ToArray()
        let small = unit == TermUnit.Month ? 1 + amount % 6 : amount
        select new Case(new WorkingCalendar(rows, decreedYears: [2026, 2027]), rows, unit == TermUnit.SameDay ? new Term(0, unit, new(15, 0)) : new Term(small, unit),
            First.Start().AddMinutes(minute), after, minutes, split, holiday)).ToArbitrary();

    private static void Holds(Func<Case, bool> law) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(Cases, law));

    private static SuspensionLedger Paused(Case c, params (DateTimeOffset From, DateTimeOffset To)[] pauses) =>
        new(c.Term, c.Received, [.. pauses.Select(p => new Pause(p.From, p.To, "Chờ"))]);

    private static (DateTimeOffset From, DateTimeOffset To) PauseOf(Case c) =>
        (c.Received.AddMinutes(c.PauseAfter), c.Received.AddMinutes(c.PauseAfter + c.PauseMinutes));

    [Fact]
    public void What_was_counted_is_the_limit() => Holds(c =>
    {
        var deadline = Deadline.Of(c.Calendar, Paused(c, PauseOf(c)), c.Received);
        return deadline.Used == deadline.Budget && deadline.Lines.Sum(l => l.Counted) == deadline.Budget && deadline.Lines[^1].Kind == LineKind.Due;
    });

    [Fact]
    public void Every_day_from_reception_to_the_due_day_has_its_line_in_order() => Holds(c =>
    {
        var days = Deadline.Of(c.Calendar, Paused(c, PauseOf(c)), c.Received).Lines.Select(l => l.Day).Distinct().ToList();
        return days.Zip(days.Skip(1)).All(p => p.Second == p.First.AddDays(1));
    });

    [Fact]
    public void A_pause_of_k_working_days_moves_the_due_day_by_exactly_k() => Holds(c =>
    {
        var term = Term.WorkingDays(1 + c.Term.Amount);
        var before = Deadline.Of(c.Calendar, term, c.Received);
        var (from, to) = PauseOf(c);
        if (from > before.Due) return true; // stopped after the end
        var after = Deadline.Of(c.Calendar, new SuspensionLedger(term, c.Received, [new Pause(from, to, "Chờ")]), to);
        // A clock stopped over the due instant that runs again on a day off leaves the next working day to finish in.
        var left = from.Day() == before.DueDay && !c.Calendar.Works(to.Day()) ? 1 : 0;
        return c.Calendar.WorkingDays(before.DueDay!.Value, after.DueDay!.Value) == c.Calendar.WorkingDays(from.Day(), to.Day()) + left;
    });

    [Fact]
    public void A_limit_never_ends_on_a_day_before_its_clock_runs_again() => Holds(c =>
    {
        // As often as possible a pause over the end: it begins up to a day before.
        var due = Deadline.Of(c.Calendar, c.Term, c.Received).Due!.Value;
        var (from, to) = (due.AddMinutes(-(c.PauseAfter % (24 * 60))), due.AddMinutes(c.PauseMinutes));
        if (from < c.Received) return true;
        var one = Deadline.Of(c.Calendar, Paused(c, (from, to)), to);
        var middle = from + (to - from) * (c.SplitAt / 1001.0);
        var more = new WorkingCalendar([.. c.Rows, new CalendarDay(First.AddDays(c.HolidayAt), DayKind.Holiday, "Mới")], decreedYears: [2026, 2027]);
        return one.DueDay >= (c.Term.Unit is TermUnit.Hour or TermUnit.WorkingHour or TermUnit.SameDay && from == due ? due.Day() : to.Day())
            && Same(one, Deadline.Of(c.Calendar, Paused(c, (from, middle), (middle, to)), to))
            && one.Due <= Deadline.Of(more, Paused(c, (from, to)), to).Due
            && one.Used == one.Budget && one.Lines[^1].Kind == LineKind.Due
            && one.Lines.Select(l => l.Day).Distinct().SequenceEqual(Enumerable.Range(0, one.Lines[^1].Day.DayNumber - one.Lines[0].Day.DayNumber + 1).Select(one.Lines[0].Day.AddDays));
    });

    [Fact]
    public void While_the_pause_over_the_end_is_open_nobody_knows_the_due_day() => Holds(c =>
    {
        var due = Deadline.Of(c.Calendar, c.Term, c.Received).Due!.Value;
        var from = due.AddMinutes(-1 - c.PauseAfter % 100);
        if (from < c.Received || c.Term.Unit == TermUnit.SameDay && from.Day() != due.Day()) return true;
        var open = Deadline.Of(c.Calendar, new SuspensionLedger(c.Term, c.Received, [new Pause(from, null, "Chờ")]), due.AddDays(c.SplitAt % 9));
        return open.Due is null && open.PausedSince == from;
    });

    [Fact]
    public void A_pause_of_an_hour_moves_a_limit_by_the_clock_by_exactly_an_hour() => Holds(c =>
    {
        var term = new Term(c.Term.Amount + 1, TermUnit.Hour);
        var (from, to) = PauseOf(c);
        var before = Deadline.Of(c.Calendar, term, c.Received).Due!.Value;
        return from >= before || Deadline.Of(c.Calendar, new SuspensionLedger(term, c.Received, [new Pause(from, to, "Chờ")]), to).Due == before + (to - from);
    });

    [Fact]
    public void Splitting_a_pause_changes_nothing() => Holds(c =>
    {
        var (from, to) = PauseOf(c);
        var middle = from + (to - from) * (c.SplitAt / 1001.0);
        return Same(Deadline.Of(c.Calendar, Paused(c, (from, to)), to), Deadline.Of(c.Calendar, Paused(c, (from, middle), (middle, to)), to));
    });

    [Fact]
    public void A_new_holiday_never_shortens() => Holds(c =>
    {
        var more = new WorkingCalendar([.. c.Rows, new CalendarDay(First.AddDays(c.HolidayAt), DayKind.Holiday, "Mới")], decreedYears: [2026, 2027]);
        return Deadline.Of(c.Calendar, Paused(c, PauseOf(c)), c.Received).Due <= Deadline.Of(more, Paused(c, PauseOf(c)), c.Received).Due;
    });

    [Fact]
    public void The_order_of_the_rows_of_a_calendar_is_irrelevant() => Holds(c =>
        Same(Deadline.Of(c.Calendar, c.Term, c.Received), Deadline.Of(new WorkingCalendar(c.Rows.Reverse(), decreedYears: [2026, 2027]), c.Term, c.Received)));

    [Fact]
    public void A_due_instant_lies_within_a_working_day_unless_counted_by_the_clock() => Holds(c =>
        c.Term.Unit == TermUnit.Hour || c.Calendar.Works(Deadline.Of(c.Calendar, Paused(c, PauseOf(c)), c.Received).DueDay!.Value));

    private static bool Same(Deadline one, Deadline other) =>
        one.Due == other.Due && one.Lines.Select(l => (l.Day, l.Kind, l.Counted)).SequenceEqual(other.Lines.Select(l => (l.Day, l.Kind, l.Counted)));
}
