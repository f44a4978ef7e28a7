using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.People;

/// <summary>Ends a position: its rights and the delegations from and to it end with it, with all that was given on by their authority.</summary>
public sealed class EndPosition(PlatformDb db, DbKernel kernel) : IOperation
{
    /// <param name="To">First day no longer held; today when null.</param>
    public sealed record Input(Guid PositionId, string? Reason, DateOnly? To = null);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        var (actor, today) = (kernel.Acting.Actor, kernel.Clock.Today());
        if (string.IsNullOrWhiteSpace(input.Reason)) return Refusal.On("Reason", "platform.position.reason-missing");
        await db.Begin(cancel);
        var position = await db.Positions.FirstOrDefaultAsync(p => p.Id == input.PositionId, cancel);
        if (position is null || !actor.Administers(position.AgencyId)) return Refusal.NotFound;
        if (position.Id == actor.PositionId) return new Refusal("platform.position.not-your-own");
        if (position.To is { } ended && ended <= today) return new Refusal("platform.position.ended-already", null, ended);
        var to = input.To ?? today;
        if (to < position.From) return Refusal.On("To", "platform.position.end-before-start", position.From);

        position.To = to;
        var end = to.Start() > kernel.Clock.Instant() ? to.Start() : kernel.Clock.Instant();
        var deed = new Deed("platform.position.ended", position.PersonId, input.Reason.Trim(), new { PositionId = position.Id, position.Title, To = to });
        var revoked = await db.EndDelegationsOf([position.Id], end, input.Reason.Trim(), cancel);
        return await db.Commit([deed, .. revoked], cancel) is { } refusal ? refusal : Done.It;
    }
}
