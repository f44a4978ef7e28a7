namespace CuuLong.Platform.Calendars;

/// <summary>
/// A limit does not end while its clock stands still. When a pause lies over the instant at which it would have ended, it ends with the
/// working day on which the clock runs again, or with the next one where that is a day off; sessions likewise.
/// </summary>
internal static class DuePause
{
    /// <param name="end">When the last unit ends.</param>
    /// <returns>Null while the pause is open.</returns>
    public static DateTimeOffset? End(WorkingCalendar calendar, SuspensionLedger ledger, DateTimeOffset end)
    {
        foreach (var (from, to) in Stops(ledger))
        {
            if (end < from || to < end) continue;
            if (to is not { } until) return null;
            end = ledger.Budget.Unit == TermUnit.HalfDay ? SessionAfter(calendar, until) : ClosingAfter(calendar, until);
        }
        return end;
    }

    /// <summary>The stretches in which the clock stood, in their order; pauses that touch are one.</summary>
    private static List<(DateTimeOffset From, DateTimeOffset? To)> Stops(SuspensionLedger ledger)
    {
        var stops = new List<(DateTimeOffset From, DateTimeOffset? To)>();
        foreach (var pause in ledger.Pauses.OrderBy(p => p.From))
            if (stops is [.., var last] && (last.To is null || pause.From <= last.To))
                stops[^1] = (last.From, last.To is { } one && pause.To is { } other ? (one > other ? one : other) : null);
            else stops.Add((pause.From, pause.To));
        return stops;
    }

    private static DateTimeOffset ClosingAfter(WorkingCalendar calendar, DateTimeOffset until)
    {
        var day = calendar.Works(until.Day()) ? until.Day() : calendar.Next(until.Day());
        return day.At(calendar.Closing(day));
    }

    private static DateTimeOffset SessionAfter(WorkingCalendar calendar, DateTimeOffset until)
    {
        for (var day = until.Day(); ; day = calendar.Next(day))
            if (calendar.Works(day))
                foreach (var session in calendar.Sessions(day))
                    if (day.At(session.End) is var end && end >= until) return end;
    }
}
