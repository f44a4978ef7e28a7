using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts.Sessions;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Accounts.SignIn;

/// <summary>Goes on in another position of the same person, or for another by a delegation in force. Both names show from then on.</summary>
internal sealed class SwitchPosition(PlatformDb db, Acting acting, ActorResolver resolver) : IOperation
{
    /// <param name="DelegationId">Default to act for oneself.</param>
    public sealed record Input(Guid SessionId, Guid PositionId, Guid DelegationId = default);

    public async Task<Outcome<Actor>> Run(Input input, CancellationToken cancel = default)
    {
        var before = acting.Actor;
        if (!await db.Positions.AnyAsync(p => p.Id == input.PositionId && p.PersonId == before.PersonId, cancel)) return Refusal.NotFound;
        var after = await resolver.Resolve(before.AccountId, input.PositionId, input.DelegationId, cancel);
        if (!after.SignedIn) return new Refusal("platform.position.no-longer-held");
        if (input.DelegationId != default && after.OnBehalf is null) return new Refusal("platform.delegation.not-in-force");

        await db.Begin(cancel);
        await db.Set<Session>().Where(s => s.Id == input.SessionId).ExecuteUpdateAsync(s => s.SetProperty(x => x.PositionId, input.PositionId), cancel);
        acting.As(after);
        var act = after.OnBehalf is null ? "platform.position.taken-up" : "platform.delegation.taken-up";
        return await db.Commit(new Deed(act, after.OnBehalf?.DelegationId ?? after.PositionId), cancel) is { } refusal ? refusal : after;
    }
}
