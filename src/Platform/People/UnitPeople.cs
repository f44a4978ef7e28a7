using CuuLong.Platform.Data;
using CuuLong.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.People;

/// <summary>Who holds which position at a unit on a day.</summary>
internal static class UnitPeople
{
    /// <param name="Account">The person's way in; null when there is none.</param>
    public sealed record Row(Position Position, string Name, Guid? Account);

    public static async Task<IReadOnlyList<Row>> Of(PlatformDb db, Guid unit, DateOnly day, CancellationToken cancel)
    {
        var rows = await (from p in db.Positions.AsNoTracking()
                          join person in db.People on p.PersonId equals person.Id
                          where p.UnitId == unit && p.From <= day && (p.To == null || day < p.To)
                          select new Row(p, person.Name, db.Accounts.Where(a => a.PersonId == person.Id).Select(a => (Guid?)a.Id).FirstOrDefault())).Take(500).ToListAsync(cancel);
        return [.. rows.OrderBy(r => r.Position.From).ThenBy(r => r.Name, Collate.ByGivenName)];
    }
}
