namespace CuuLong.Platform.Calendars;

/// <summary>By closing of the day of arrival, or of the first working day that closes while the clock runs.</summary>
internal static class SameDayWalk
{
    public static Deadline Run(WorkingCalendar calendar, SuspensionLedger ledger, DateTimeOffset asOf)
    {
        var cutOff = ledger.Budget.CutOff ?? calendar.Closing(ledger.Received.Day());
        var zero = Arrival.Day(calendar, ledger.Received, cutOff);
        var book = new LineBook(calendar, ledger);
        book.Start(zero);
        for (var day = zero; day.DayNumber - zero.DayNumber < 4 * Term.MostDays; day = day.AddDays(1))
        {
            if (ledger.Open is { } open && open.From < day.Start() && asOf < day.Start()) return book.Close(null, 1);
            var closing = day.At(calendar.Closing(day));
            if (!calendar.Works(day)) book.Off(day);
            else if (ledger.Pauses.FirstOrDefault(p => p.From < closing && (p.To is null || closing <= p.To)) is { } pause) book.Paused(day, pause);
            else
            {
                book.Count(day, 1, due: true);
                return book.Close(closing, 1);
            }
        }
        throw new InvalidOperationException("No working day closes in this calendar");
    }
}
