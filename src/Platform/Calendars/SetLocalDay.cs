using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Numbers;
using CuuLong.Platform.Packs;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Calendars;

/// <param name="Works">True: the agency works on it; false: it is closed.</param>
/// <param name="Name">Why, shown in every deadline that the day touches.</param>
internal sealed record SetLocalDayInput(DateOnly? Day, bool Works, string? Name, string? LegalDocument);

/// <summary>Makes a day one's own agency's day off, or a day worked. Deadlines that are still computed follow; what was written as due stays.</summary>
internal sealed class SetLocalDay(PlatformDb db, Acting acting, Ids ids, ICalendars calendars, Freshness freshness) : IOperation
{
    public async Task<Outcome<Guid>> Run(SetLocalDayInput input, CancellationToken cancel)
    {
        if (input.Day is not { } date) return Refusal.On("Day", "platform.calendar.day-missing");
        if (input.Name is not { Length: >= 5 } name) return Refusal.On("Name", "platform.calendar.reason-short");
        if (input.LegalDocument is not { Length: >= 3 } document) return Refusal.On("LegalDocument", "platform.calendar.document-missing");
        var agency = acting.Actor.AgencyId;
        var now = calendars.Of(agency).On(date);
        if (now.Works == input.Works) return Refusal.On("Day", now.Works ? "platform.calendar.works-already" : "platform.calendar.off-already", date);

        await db.TakeNumber(default, Freshness.Book, 0, cancel);
        await db.Set<LocalDay>().Where(d => d.AgencyId == agency && d.Day == date).ExecuteDeleteAsync(cancel);
        var row = new LocalDay { Id = ids.New(), AgencyId = agency, Day = date, Works = input.Works, Name = name.Trim(), LegalDocument = document.Trim() };
        db.Add(row);
        var act = input.Works ? "platform.calendar.day-worked" : "platform.calendar.day-closed";
        if (await db.Commit(new Deed(act, row.Id, row.Name, new { day = date, row.LegalDocument }), cancel) is { } refusal) return refusal;
        freshness.Changed();
        return row.Id;
    }
}
