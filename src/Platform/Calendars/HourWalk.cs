using CuuLong.Platform.Text;

namespace CuuLong.Platform.Calendars;

/// <summary>Counts hours, within the sessions or by the clock; a pause stops them to the instant.</summary>
internal static class HourWalk
{
    public static Deadline Run(WorkingCalendar calendar, SuspensionLedger ledger, DateTimeOffset asOf)
    {
        var term = ledger.Budget;
        var from = Arrival.Instant(calendar, ledger.Received, term.CutOff);
        var left = TimeSpan.FromHours(term.Amount);
        var book = new LineBook(calendar, ledger);
        book.Start(from.Day());

        for (var day = from.Day(); day.DayNumber - from.Day().DayNumber < 4 * Term.MostDays; day = day.AddDays(1))
        {
            if (ledger.Open is { } open && open.From <= day.Start() && asOf < day.Start()) return book.Close(null, term.Amount);
            DateTimeOffset? due = null;
            foreach (var (start, end) in Running(calendar, ledger, term.Unit, day, from))
            {
                var taken = end - start < left ? end - start : left;
                left -= taken;
                if (left > TimeSpan.Zero) continue;
                due = start + taken;
                break;
            }
            var counted = term.Amount - Rounding.Round((decimal)left.Ticks / TimeSpan.TicksPerHour, 4) - book.Total;
            if (counted > 0) book.Count(day, counted, due is not null);
            else if (day > from.Day()) Idle(calendar, ledger, term.Unit, day, book);
            if (due is not null) return book.Close(due, term.Amount);
        }
        throw new InvalidOperationException($"The limit {term} never ends in this calendar");
    }

    private static void Idle(WorkingCalendar calendar, SuspensionLedger ledger, TermUnit unit, DateOnly day, LineBook book)
    {
        var pause = ledger.Pauses.FirstOrDefault(p => p.From < day.AddDays(1).Start() && (p.To is null || p.To > day.Start()));
        if (pause is not null && (unit == TermUnit.Hour || calendar.Works(day))) book.Paused(day, pause);
        else book.Off(day);
    }

    /// <summary>The stretches of the day in which the clock runs.</summary>
    private static IEnumerable<(DateTimeOffset Start, DateTimeOffset End)> Running(WorkingCalendar calendar, SuspensionLedger ledger, TermUnit unit, DateOnly day, DateTimeOffset from)
    {
        IEnumerable<(DateTimeOffset Start, DateTimeOffset End)> open = unit == TermUnit.Hour
            ? [(day.Start(), day.AddDays(1).Start())]
            : calendar.Works(day) ? calendar.Sessions(day).Select(s => (day.At(s.Start), day.At(s.End))) : [];
        open = Without(open, DateTimeOffset.MinValue, from);
        foreach (var pause in ledger.Pauses) open = Without(open, pause.From, pause.To ?? DateTimeOffset.MaxValue);
        return open;
    }

    private static IEnumerable<(DateTimeOffset Start, DateTimeOffset End)> Without(IEnumerable<(DateTimeOffset Start, DateTimeOffset End)> open, DateTimeOffset from, DateTimeOffset to)
    {
        foreach (var (start, end) in open)
        {
            if (to <= start || end <= from) { yield return (start, end); continue; }
            if (start < from) yield return (start, from);
            if (to < end) yield return (to, end);
        }
    }
}
