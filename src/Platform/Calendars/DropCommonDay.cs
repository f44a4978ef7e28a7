using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Numbers;
using CuuLong.Platform.Packs;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Calendars;

/// <summary>
/// Takes back a day entered for every agency, with the other day of its swap; what the pack says of them holds again. A year that was
/// declared complete with it in the program has to be declared anew.
/// </summary>
internal sealed class DropCommonDay(PlatformDb db, Freshness freshness) : IOperation
{
    public async Task<Outcome<Done>> Run(Guid id, CancellationToken cancel)
    {
        await db.TakeNumber(default, Freshness.Book, 0, cancel);
        if (await db.Set<LocalDay>().FirstOrDefaultAsync(d => d.Id == id && d.AgencyId == LocalDay.All, cancel) is not { } row) return Refusal.NotFound;
        db.Remove(row);
        if (row.Against is { } against) db.RemoveRange(await db.Set<LocalDay>().Where(d => d.AgencyId == LocalDay.All && d.Day == against && d.Against == row.Day).ToListAsync(cancel));
        var reopened = await db.Set<DeclaredYear>().Where(y => y.Year == row.Day.Year).ToListAsync(cancel);
        db.RemoveRange(reopened);
        if (await db.Commit(new Deed("platform.calendar.common-dropped", id, row.Name, new { row.Day, row.Against, row.LegalDocument, reopened = reopened.Count > 0 }), cancel) is { } refusal) return refusal;
        freshness.Changed();
        return Done.It;
    }
}
