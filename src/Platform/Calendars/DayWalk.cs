namespace CuuLong.Platform.Calendars;

/// <summary>Counts whole units: working days, calendar days, months, sessions.</summary>
internal static class DayWalk
{
    private readonly record struct Unit(DateTimeOffset Begin, DateTimeOffset End);

    public static Deadline Run(WorkingCalendar calendar, SuspensionLedger ledger, DateTimeOffset asOf)
    {
        var term = ledger.Budget;
        var zero = Arrival.Day(calendar, ledger.Received, term.CutOff);
        var from = Arrival.Instant(calendar, ledger.Received, term.CutOff);
        // Months are counted out in days, so that a pause in them moves the end by just its days.
        var budget = term.Unit == TermUnit.Month ? zero.AddMonths(term.Amount).DayNumber - zero.DayNumber : term.Amount;
        var book = new LineBook(calendar, ledger);
        book.Start(zero);
        var (full, due) = (false, (DateTimeOffset?)null);

        for (var day = term.Unit == TermUnit.HalfDay ? zero : zero.AddDays(1); day.DayNumber - zero.DayNumber < 4 * Term.MostDays; day = day.AddDays(1))
        {
            if (ledger.Open is { } open && open.From < day.Start() && asOf < day.Start()) return book.Close(null, budget);
            if (full)
            {
                if (due?.Day() == day) return book.DueAfterPause(day).Close(due, budget);
                if (calendar.Works(day)) book.Paused(day, During(ledger, day));
                else book.Off(day);
                continue;
            }
            var units = Units(calendar, term.Unit, day).Where(u => term.Unit != TermUnit.HalfDay || u.Begin > from).ToList();
            var running = units.Where(u => Stopped(ledger, u) is null).ToList();
            var rolling = book.Total >= budget;

            if (running.Count == 0)
            {
                if (units.Count > 0) book.Paused(day, Stopped(ledger, units[0])!);
                else if (day > zero) book.Off(day);
            }
            else if (rolling && !calendar.Works(day)) book.Off(day);
            else
            {
                var counted = rolling ? 0 : Math.Min(running.Count, budget - (int)book.Total);
                var complete = book.Total + counted >= budget && calendar.Works(day);
                if (complete) (full, due) = (true, DuePause.End(calendar, ledger, running[Math.Max(counted, 1) - 1].End));
                var ends = due?.Day() == day;
                if (ends || counted > 0) book.Count(day, counted, ends);
                else book.Paused(day, During(ledger, day));
                if (ends) return book.Close(due, budget);
            }
        }
        throw new InvalidOperationException($"The limit {term} never ends in this calendar");
    }

    private static Pause? Stopped(SuspensionLedger ledger, Unit unit) => ledger.Pauses.FirstOrDefault(p => p.Covers(unit.Begin));

    /// <summary>A pause that takes something of the day.</summary>
    private static Pause During(SuspensionLedger ledger, DateOnly day) =>
        ledger.Pauses.FirstOrDefault(p => p.From < day.AddDays(1).Start() && (p.To is null || day.Start() <= p.To)) ?? ledger.Pauses[^1];

    private static IEnumerable<Unit> Units(WorkingCalendar calendar, TermUnit unit, DateOnly day) => unit switch
    {
        TermUnit.HalfDay => calendar.Works(day) ? calendar.Sessions(day).Select(s => new Unit(day.At(s.Start), day.At(s.End))) : [],
        TermUnit.WorkingDay when !calendar.Works(day) => [],
        _ => [new Unit(day.Start(), day.At(calendar.Closing(day)))],
    };
}
