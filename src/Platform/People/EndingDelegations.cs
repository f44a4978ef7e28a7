using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.People;

/// <summary>No delegation outlives what it rests on: the positions at both its ends, and the delegation by whose authority it was given on.</summary>
public static class EndingDelegations
{
    /// <summary>Ends those chosen, and all that was given on by their authority, from <paramref name="at"/>; a deed for each.</summary>
    internal static async Task<List<Deed>> EndDelegations(this PlatformDb db, IQueryable<Delegation> chosen, DateTimeOffset at, string reason, CancellationToken cancel)
    {
        var deeds = new List<Deed>();
        var ending = new Queue<Delegation>(await Open(chosen, at).ToListAsync(cancel));
        while (ending.TryDequeue(out var one))
        {
            if (one.RevokedAt is { } before && before <= at) continue;
            one.RevokedAt = at;
            deeds.Add(new Deed("platform.delegation.revoked", one.Id, reason, new { one.FromPositionId, one.ToPositionId }));
            foreach (var further in await Open(db.Delegations.Where(d => d.ParentId == one.Id), at).ToListAsync(cancel)) ending.Enqueue(further);
        }
        return deeds;
    }

    /// <summary>Those from or to one of the positions.</summary>
    internal static Task<List<Deed>> EndDelegationsOf(this PlatformDb db, IReadOnlyCollection<Guid> positions, DateTimeOffset at, string reason, CancellationToken cancel) =>
        db.EndDelegations(db.Delegations.Where(d => positions.Contains(d.FromPositionId) || positions.Contains(d.ToPositionId)), at, reason, cancel);

    /// <summary>When it ended, by its period, by being taken back, or because what it rests on ended; null while it stands.</summary>
    public static async Task<DateTimeOffset?> DelegationEnded(this PlatformDb db, Guid delegation, DateTimeOffset now, CancellationToken cancel = default)
    {
        for (Guid? next = delegation; next is { } id;)
        {
            var found = await (from d in db.Delegations.AsNoTracking()
                               join giver in db.Positions on d.FromPositionId equals giver.Id
                               join taker in db.Positions on d.ToPositionId equals taker.Id
                               where d.Id == id
                               select new { Delegation = d, Given = giver.To, Taken = taker.To }).FirstAsync(cancel);
            var given = found.Delegation;
            if (!given.InForceAt(now)) return given.RevokedAt is { } taken && taken < given.To ? taken : given.To;
            if (found.Given is { } left && left <= now.Day()) return left.Start();
            if (found.Taken is { } gone && gone <= now.Day()) return gone.Start();
            next = given.ParentId;
        }
        return null;
    }

    private static IQueryable<Delegation> Open(IQueryable<Delegation> delegations, DateTimeOffset at) => delegations.Where(d => d.To > at && (d.RevokedAt == null || d.RevokedAt > at));
}
