using CuuLong.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.People;

internal static class DelegationList
{
    /// <summary>Not yet over, in the order in which they end.</summary>
    public static Task<List<DelegationRow>> Current(PlatformDb db, DateTimeOffset now, Guid agency, CancellationToken cancel) =>
        Rows(db, db.Delegations.Where(d => d.AgencyId == agency && d.To > now && d.RevokedAt == null)).OrderBy(r => r.Delegation.To).Take(500).ToListAsync(cancel);

    /// <summary>Given or received by the person, the latest first.</summary>
    public static Task<List<DelegationRow>> Of(PlatformDb db, Guid person, CancellationToken cancel) =>
        Rows(db, db.Delegations.Where(d => db.Positions.Any(p => p.PersonId == person && (p.Id == d.FromPositionId || p.Id == d.ToPositionId))))
            .OrderByDescending(r => r.Delegation.From).Take(100).ToListAsync(cancel);

    private static IQueryable<DelegationRow> Rows(PlatformDb db, IQueryable<Delegation> delegations) =>
        from d in delegations.AsNoTracking()
        join a in db.Positions on d.FromPositionId equals a.Id
        join giver in db.People on a.PersonId equals giver.Id
        join b in db.Positions on d.ToPositionId equals b.Id
        join taker in db.People on b.PersonId equals taker.Id
        select new DelegationRow { Delegation = d, From = giver.Name, FromTitle = a.Title, FromPerson = giver.Id, To = taker.Name, ToTitle = b.Title, ToPerson = taker.Id };
}
