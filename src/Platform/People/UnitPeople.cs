using CuuLong.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.People;

/// <summary>Who holds which position at a unit on a day.</summary>
internal static class UnitPeople
{
    /// <param name="Account">The person's way in; null when there is none.</param>
    public sealed record Row(Position Position, string Name, Guid? Account);

    public static Task<List<Row>> Of(PlatformDb db, Guid unit, DateOnly day, CancellationToken cancel) =>
        (from p in db.Positions.AsNoTracking()
         join person in db.People on p.PersonId equals person.Id
         where p.UnitId == unit && p.From <= day && (p.To == null || day < p.To)
         orderby p.From, person.Folded
         select new Row(p, person.Name, db.Accounts.Where(a => a.PersonId == person.Id).Select(a => (Guid?)a.Id).FirstOrDefault())).Take(500).ToListAsync(cancel);
}
