using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
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
        if (given.RevokedAt <= now) return new Refusal("platform.delegation.revoked-already", null, given.RevokedAt);
        if (given.To <= now) return new Refusal("platform.delegation.ended-already", null, given.To);

        var deeds = await db.EndDelegations(db.Delegations.Where(d => d.Id == given.Id), now, input.Reason.Trim(), cancel);
        return await db.Commit(deeds, cancel) is { } refusal ? refusal : Done.It;
    }
}
