using CuuLong.Platform;
using CuuLong.Platform.Data;
using CuuLong.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Signing.Queries;

/// <summary>The people of an agency today, by the first of their positions there.</summary>
internal sealed class People(PlatformDb db, TimeProvider clock)
{
    public async Task<Member?> Of(Guid agency, Guid person, CancellationToken cancel = default) =>
        await Today(agency).FirstOrDefaultAsync(m => m.PersonId == person, cancel);

    public async Task<IReadOnlyList<Member>> All(Guid agency, CancellationToken cancel = default) =>
        [.. (await Today(agency).Take(2000).ToListAsync(cancel)).OrderBy(m => m.Name, Collate.ByGivenName).DistinctBy(m => m.PersonId)];

    /// <summary>Those whose position carries the role of clerk: they keep the seal and the register.</summary>
    public async Task<IReadOnlyList<Member>> Clerks(Guid agency, CancellationToken cancel = default) =>
        [.. (await Today(agency).Where(m => m.Roles.Contains(CuuLong.Platform.Access.Roles.Clerk)).ToListAsync(cancel)).DistinctBy(m => m.PersonId)];

    /// <summary>Those whose position carries the role of leader, each with that position.</summary>
    public async Task<List<Member>> Leaders(Guid agency, CancellationToken cancel = default) =>
        [.. (await Today(agency).Where(m => m.Roles.Contains(CuuLong.Platform.Access.Roles.Leader)).ToListAsync(cancel)).OrderBy(m => m.Name, Collate.ByGivenName).DistinctBy(m => m.PersonId)];

    private IQueryable<Member> Today(Guid agency)
    {
        var today = clock.Today();
        return from position in db.Positions.AsNoTracking()
               join person in db.People on position.PersonId equals person.Id
               where position.AgencyId == agency && position.From <= today && (position.To == null || today < position.To)
               select new Member { PersonId = person.Id, PositionId = position.Id, Name = person.Name, Title = position.Title, Roles = position.Roles, Folded = person.Folded };
    }
}
