using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.People;

/// <summary>
/// Gives the powers of a position to another for a period (NĐ 30/2020, Điều 13). The holder gives their own; an
/// administrator records it for the agency; who acts by KT. or TL. may give on within their own period, by TUQ. never.
/// </summary>
public sealed class Delegate(PlatformDb db, DbKernel kernel) : IOperation
{
    /// <param name="From">First instant in force.</param>
    /// <param name="To">First instant no longer in force.</param>
    public sealed record Input(Guid FromPositionId, Guid ToPositionId, DelegationKind Kind, DateTimeOffset From, DateTimeOffset To, string? Reason);

    public async Task<Outcome<Delegation>> Run(Input input, CancellationToken cancel = default)
    {
        var (actor, now) = (kernel.Acting.Actor, kernel.Clock.Instant());
        var giver = await db.Positions.AsNoTracking().FirstOrDefaultAsync(p => p.Id == input.FromPositionId, cancel);
        if (giver is null || !actor.Administers(giver.AgencyId)) return Refusal.NotFound;
        if (Check(input, now) is { } wrong) return wrong;

        var parent = actor.PositionId != giver.Id && actor.OnBehalf is { } behalf && behalf.PositionId == giver.Id ? await db.Delegations.FindAsync([behalf.DelegationId], cancel) : null;
        if (parent is null && !MayGive(actor, giver)) return new Refusal("platform.delegation.not-yours");
        if (parent is { Kind: DelegationKind.TUQ }) return new Refusal("platform.delegation.tuq-not-given-on", null, actor.OnBehalf!.Name);
        if (parent is not null && (input.From < parent.From || input.To > parent.To)) return Refusal.On("To", "platform.delegation.beyond-own", parent.From, parent.To);

        var taker = await db.Positions.AsNoTracking().FirstOrDefaultAsync(p => p.Id == input.ToPositionId && p.AgencyId == giver.AgencyId, cancel);
        if (taker is null || !taker.HeldOn(input.From.Day())) return Refusal.On("ToPositionId", "platform.delegation.to-unknown");
        if (taker.PersonId == giver.PersonId) return Refusal.On("ToPositionId", "platform.delegation.to-self");
        if (!giver.HeldOn(input.From.Day())) return Refusal.On("FromPositionId", "platform.delegation.from-ended");

        await db.Begin(cancel);
        if (await db.Delegations.Where(d => d.FromPositionId == giver.Id && d.ToPositionId == taker.Id && d.RevokedAt == null && d.From < input.To && input.From < d.To)
                .Select(d => (DateTimeOffset?)d.To).FirstOrDefaultAsync(cancel) is { } until) return Refusal.On("ToPositionId", "platform.delegation.given-already", until);

        var given = new Delegation
        {
            Id = kernel.Ids.New(), AgencyId = giver.AgencyId, ParentId = parent?.Id, FromPositionId = giver.Id, ToPositionId = taker.Id,
            Kind = input.Kind, From = input.From.ToUniversalTime(), To = input.To.ToUniversalTime(), Reason = input.Reason!.Trim(),
        };
        db.Add(given);
        var deed = new Deed("platform.delegation.given", given.Id, given.Reason, new { Kind = given.Kind.ToString(), given.From, given.To, given.FromPositionId, given.ToPositionId });
        return await db.Commit(deed, cancel) is { } refusal ? refusal : given;
    }

    private static bool MayGive(Actor actor, Position giver) =>
        (actor.PersonId == giver.PersonId && actor.May(PlatformRights.Delegate)) || actor.May(PlatformRights.Accounts);

    private static Refusal? Check(Input input, DateTimeOffset now) =>
        string.IsNullOrWhiteSpace(input.Reason) ? Refusal.On("Reason", "platform.delegation.reason-missing")
        : input.To <= input.From ? Refusal.On("To", "platform.delegation.period-empty")
        : input.To <= now ? Refusal.On("To", "platform.delegation.expired", input.To)
        : input.To - input.From > TimeSpan.FromDays(366) ? Refusal.On("To", "platform.delegation.too-long")
        : null;
}
