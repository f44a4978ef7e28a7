using CuuLong.Platform;
using CuuLong.Platform.Data;
using CuuLong.Platform.People;
using CuuLong.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Documents.Queries;

/// <summary>The people of an agency by their positions.</summary>
internal sealed class Positions(PlatformDb db, TimeProvider clock)
{
    /// <summary>In one journey: every direction and every draft asks for it.</summary>
    public Task<Holder?> Held(Guid position, Guid agency, CancellationToken cancel = default) => db.First(
        $"""
        SELECT p.id, p.person_id, p.unit_id, who.name, p.title, p.roles FROM {db.Table("positions")} AS p JOIN {db.Table("people")} AS who ON who.id = p.person_id
        WHERE p.id = @p0 AND p.agency_id = @p1 AND p."from" <= @p2 AND (p."to" IS NULL OR @p2 < p."to")
        """,
        [position, agency, clock.Today()], row => new Holder(row.Key(0), row.Key(1), row.Key(2), row.GetString(3), row.GetString(4), row.GetString(5)), cancel);

    public async Task<IReadOnlyList<Holder>> Of(Guid agency, CancellationToken cancel = default) =>
        [.. (await Today(agency, db.Positions).ToListAsync(cancel)).OrderBy(h => h.Name, Collate.ByGivenName)];

    /// <summary>The delegation by which an actor signs for another, if it is still in force.</summary>
    public async Task<Delegation?> InForce(Guid delegation, CancellationToken cancel = default)
    {
        var found = await db.Delegations.AsNoTracking().FirstOrDefaultAsync(d => d.Id == delegation, cancel);
        return found is not null && await db.DelegationEnded(delegation, clock.GetUtcNow(), cancel) is null ? found : null;
    }

    private IQueryable<Holder> Today(Guid agency, IQueryable<Position> positions)
    {
        var today = clock.Today();
        return from position in positions.AsNoTracking()
               join person in db.People on position.PersonId equals person.Id
               where position.AgencyId == agency && position.From <= today && (position.To == null || today < position.To)
               select new Holder(position.Id, person.Id, position.UnitId, person.Name, position.Title, position.Roles);
    }
}
