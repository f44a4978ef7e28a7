using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Numbers;
using CuuLong.Platform.Packs;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Calendars;

/// <summary>Makes a day off, or the two days of a swap, every agency's, as a document decrees it. It stands over what the pack says of the day.</summary>
internal sealed class SetCommonDay(PlatformDb db, Ids ids, ICalendars calendars, Freshness freshness) : IOperation
{
    public async Task<Outcome<Guid>> Run(SetCommonDayInput input, CancellationToken cancel)
    {
        if (input.Day is not { } day) return Refusal.On("Day", "platform.calendar.day-missing");
        if (input.LegalDocument?.Trim() is not { Length: >= 3 } document) return Refusal.On("LegalDocument", "platform.calendar.document-missing");
        var name = input.Name?.Trim() ?? "";
        if (input.Kind != CommonDayKind.Swap && name.Length < 3) return Refusal.On("Name", "platform.calendar.holiday-name");
        if (input.Kind == CommonDayKind.Swap && Swap(day, input.Worked) is { } wrong) return wrong;

        CalendarDay[] days = input.Kind == CommonDayKind.Swap ? SwappedDays.Of(day, input.Worked!.Value, document)
            : [new(day, input.Kind == CommonDayKind.Holiday ? DayKind.Holiday : DayKind.Substitute, name, document)];
        await db.TakeNumber(default, Freshness.Book, 0, cancel);
        var taken = days.Select(d => d.Day).ToList();
        if (await db.Set<LocalDay>().AnyAsync(d => d.AgencyId == LocalDay.All && taken.Contains(d.Day), cancel)) return Refusal.On("Day", "platform.calendar.common-taken");
        LocalDay[] rows = [.. days.Select((d, i) => new LocalDay
        {
            Id = ids.New(), AgencyId = LocalDay.All, Day = d.Day, Works = d.Works, Kind = d.Kind, Name = d.Name, LegalDocument = document, Against = days.Length == 2 ? days[1 - i].Day : null,
        })];
        db.AddRange(rows);
        if (await db.Commit(new Deed("platform.calendar.common-set", rows[0].Id, rows[0].Name, new { day, worked = rows[0].Against, document }), cancel) is { } refusal) return refusal;
        freshness.Changed();
        return rows[0].Id;
    }

    /// <summary>A working day is given for a day off; days that nobody confirmed may be stated anew.</summary>
    private Refusal? Swap(DateOnly off, DateOnly? worked)
    {
        if (worked is not { } instead) return Refusal.On("Worked", "platform.calendar.worked-missing");
        var calendar = calendars.Of(LocalDay.All);
        if (calendar.On(off) is { Works: false, Confirmed: true }) return Refusal.On("Day", "platform.calendar.swap-off", off);
        return calendar.On(instead) is { Works: true, Confirmed: true } ? Refusal.On("Worked", "platform.calendar.swap-worked", instead) : null;
    }
}
