using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.People;

/// <summary>Takes a delegation back before its end, with everything given on by its authority.</summary>
public sealed class RevokeDelegation(PlatformDb db, DbKernel kernel) : IOperation
{
    public sealed record Input(Guid DelegationId, string? Reason);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        var (actor, now) = (kernel.Acting.Actor, kernel.Clock.Instant());
        if (string.IsNullOrWhiteSpace(input.Reason)) return Refusal.On("Reason", "platform.delegation.reason-missing");
        await db.Begin(cancel);
        var given = await db.Delegations.FirstOrDefaultAsync(d => d.Id == input.DelegationId, cancel);
        if (given is null || !actor.Administers(given.AgencyId)) return Refusal.NotFound;
        var giver = await db.Positions.AsNoTracking().FirstAsync(p => p.Id == given.FromPositionId, cancel);
        if (giver.PersonId != actor.PersonId && !actor.May(PlatformRights.Accounts)) return new Refusal("platform.delegation.not-yours");
        if (given.RevokedAt is not null) return new Refusal("platform.delegation.revoked-already", null, given.RevokedAt);
        if (given.To <= now) return new Refusal("platform.delegation.ended-already", null, given.To);

        var deeds = new List<Deed>();
        var ending = new Queue<Delegation>([given]);
        while (ending.TryDequeue(out var one))
        {
            one.RevokedAt = now;
            deeds.Add(new Deed("platform.delegation.revoked", one.Id, input.Reason.Trim(), new { one.FromPositionId, one.ToPositionId }));
            foreach (var further in await db.Delegations.Where(d => d.ParentId == one.Id && d.RevokedAt == null).ToListAsync(cancel)) ending.Enqueue(further);
        }
        return await db.Commit(deeds, cancel) is { } refusal ? refusal : Done.It;
    }
}
