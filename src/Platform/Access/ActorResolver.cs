using System.Collections.Frozen;
using System.Security.Claims;
using CuuLong.Platform.Data;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Access;

/// <summary>Turns a signed-in principal (claims "account", "position", perhaps "delegation") into the actor of the request.</summary>
public sealed class ActorResolver(PlatformDb db, RoleBook roles, IOrganisations offices, TimeProvider clock)
{
    public const string AccountClaim = "account", PositionClaim = "position", DelegationClaim = "delegation";

    public async Task<Actor> Resolve(ClaimsPrincipal principal, CancellationToken cancel = default)
    {
        if (!Guid.TryParse(principal.FindFirstValue(AccountClaim), out var account)) return Actor.Nobody;
        Guid.TryParse(principal.FindFirstValue(PositionClaim), out var position);
        Guid.TryParse(principal.FindFirstValue(DelegationClaim), out var delegation);
        return await Resolve(account, position, delegation, cancel);
    }

    /// <summary>Nobody when the position is no longer held; without the delegation, and with the word that it lapsed, when it is no longer in force.</summary>
    public async Task<Actor> Resolve(Guid account, Guid position, Guid delegation = default, CancellationToken cancel = default)
    {
        var today = clock.Today();
        var held = await (from p in db.Positions.AsNoTracking()
                          join person in db.People on p.PersonId equals person.Id
                          where p.Id == position
                          select new { Position = p, person.Name }).FirstOrDefaultAsync(cancel);
        if (held is null || !held.Position.HeldOn(today)) return Actor.Nobody;

        var own = held.Position;
        var actor = new Actor(account, own.PersonId, held.Name, own.AgencyId, own.UnitId, own.Id, own.Title, roles.PermissionsOf(own.RoleKeys)) { Forebears = offices.Forebears(own.AgencyId, today) };
        return delegation == default ? actor : await Delegated(actor, delegation, cancel);
    }

    private async Task<Actor> Delegated(Actor actor, Guid id, CancellationToken cancel)
    {
        var given = await (from d in db.Delegations.AsNoTracking()
                           join p in db.Positions on d.FromPositionId equals p.Id
                           join person in db.People on p.PersonId equals person.Id
                           where d.Id == id && d.ToPositionId == actor.PositionId
                           select new { Position = p, person.Name }).FirstOrDefaultAsync(cancel);
        if (given is null) return actor;
        if (await db.DelegationEnded(id, clock.GetUtcNow(), cancel) is { } ended)
            return actor with { Lapsed = new Lapse(given.Name, given.Position.Title, ended) };
        return actor with
        {
            Permissions = actor.Permissions.Concat(roles.PermissionsOf(given.Position.RoleKeys)).ToFrozenSet(),
            OnBehalf = new OnBehalf(id, given.Position.Id, given.Position.PersonId, given.Name, given.Position.Title),
        };
    }
}
