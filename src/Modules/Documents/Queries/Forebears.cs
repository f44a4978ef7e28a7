using CuuLong.Documents.Data;
using CuuLong.Platform.Access;
using CuuLong.Platform.Deeds;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Documents.Queries;

/// <summary>
/// What agencies that are no more left to the actor's: their closed records are read, never changed. Who has none asks exactly as if there
/// were no such thing.
/// </summary>
internal static class Forebears
{
    /// <summary>Rows of the record's agency: one's own by the filter, a predecessor's past it. Whoever asks saw the record itself.</summary>
    public static IQueryable<T> Of<T>(this IQueryable<T> rows, Guid agency, DocumentsDb db) where T : class =>
        agency == db.Scope ? rows : rows.IgnoreQueryFilters().Where(r => EF.Property<Guid>(r, "AgencyId") == agency);

    /// <summary>Rows of the agencies whose work the actor's took over; null when there are none.</summary>
    public static IQueryable<T>? Left<T>(this IQueryable<T> rows, Actor actor) where T : class
    {
        if (actor.Forebears.Count == 0) return null;
        var forebears = actor.Forebears;
        return rows.IgnoreQueryFilters().Where(r => forebears.Contains(EF.Property<Guid>(r, "AgencyId")));
    }

    /// <summary>What was done to a record by its agency, and by those it came from; the latest first.</summary>
    public static Task<List<DeedRecord>> History(this DocumentsDb db, Actor actor, Guid id, Guid agency, CancellationToken cancel)
    {
        var deeds = db.Set<DeedRecord>().AsNoTracking().Where(d => d.SubjectId == id);
        if (actor.Forebears.Count == 0) return deeds.Where(d => d.AgencyId == agency).OrderByDescending(d => d.Seq).Take(50).ToListAsync(cancel);
        Guid[] chains = [agency, actor.AgencyId, .. actor.Forebears];
        return deeds.Where(d => chains.Contains(d.AgencyId)).OrderByDescending(d => d.At).ThenByDescending(d => d.Seq).Take(50).ToListAsync(cancel);
    }
}
