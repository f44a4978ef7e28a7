using CuuLong.Platform.Text;

namespace CuuLong.Platform.Calendars;

/// <summary>Writes the lines of one deadline while it is computed.</summary>
internal sealed class LineBook(WorkingCalendar calendar, SuspensionLedger ledger)
{
    private readonly List<DeadlineLine> lines = [];
    private int? provisional;

    public decimal Total { get; private set; }

    public void Start(DateOnly day)
    {
        Look(day);
        var arrived = ledger.Received.Day();
        lines.Add(arrived == day
            ? new DeadlineLine(day, LineKind.Start, 0, 0, "platform.deadline.why.received", [Show.Time(ledger.Received)], "")
            : new DeadlineLine(day, LineKind.Start, 0, 0, "platform.deadline.why.received-late", [ledger.Received], ""));
    }

    public void Count(DateOnly day, decimal units, bool due = false)
    {
        var on = Look(day);
        Total += units;
        if (due)
            lines.Add(new DeadlineLine(day, LineKind.Due, units, Total, units > 0 ? "platform.deadline.why.due" : "platform.deadline.why.due-rolled", [Rounding.Round(Total, 2)], on.Source));
        else if (on.Kind is DayKind.MadeUp or DayKind.LocalOn)
            lines.Add(new DeadlineLine(day, LineKind.Swap, units, Total, "platform.deadline.why.made-up", [on.Name], on.Source));
        else
            lines.Add(new DeadlineLine(day, LineKind.Count, units, Total, "platform.deadline.why.counted", [Rounding.Round(Total, 2)], on.Source));
    }

    /// <summary>A day on which nothing ran because nobody works.</summary>
    public void Off(DateOnly day)
    {
        var on = Look(day);
        var (kind, why) = on.Kind switch
        {
            DayKind.Weekend => (LineKind.Off, "platform.deadline.why.weekend"),
            DayKind.Holiday => (LineKind.Holiday, "platform.deadline.why.holiday"),
            DayKind.Substitute => (LineKind.Holiday, "platform.deadline.why.substitute"),
            DayKind.SwappedOff => (LineKind.Swap, "platform.deadline.why.swapped-off"),
            DayKind.LocalOff => (LineKind.Off, "platform.deadline.why.local-off"),
            _ => (LineKind.Off, "platform.deadline.why.outside-hours"),
        };
        lines.Add(new DeadlineLine(day, kind, 0, Total, why, [on.Name], on.Source));
    }

    public void Paused(DateOnly day, Pause pause)
    {
        Look(day);
        lines.Add(new DeadlineLine(day, LineKind.Pause, 0, Total, "platform.deadline.why.paused", [pause.Why], pause.Source));
    }

    /// <summary>The day on which the clock runs again after a pause over the instant at which the limit would have ended.</summary>
    public LineBook DueAfterPause(DateOnly day)
    {
        lines.Add(new DeadlineLine(day, LineKind.Due, 0, Total, "platform.deadline.why.due-after-pause", [], Look(day).Source));
        return this;
    }

    public Deadline Close(DateTimeOffset? due, decimal budget) =>
        new(ledger, due, Total, budget, due is null ? ledger.Open?.From : null, provisional, lines);

    private CalendarDay Look(DateOnly day)
    {
        if (provisional is null && !calendar.Firm(day)) provisional = day.Year;
        return calendar.On(day);
    }
}
