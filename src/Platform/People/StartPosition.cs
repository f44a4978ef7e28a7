using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.People;

/// <summary>Appoints a person to a position at a unit from a day on.</summary>
public sealed class StartPosition(PlatformDb db, DbKernel kernel) : IOperation
{
    /// <param name="Roles">Role keys separated by spaces.</param>
    /// <param name="From">First day held; today when null.</param>
    public sealed record Input(Guid PersonId, Guid UnitId, string? Title, string Roles, DateOnly? From = null);

    public async Task<Outcome<Position>> Run(Input input, CancellationToken cancel = default)
    {
        var actor = kernel.Acting.Actor;
        if (!await db.People.AnyAsync(p => p.Id == input.PersonId, cancel)) return Refusal.NotFound;
        if (await db.Units.FindAsync([input.UnitId], cancel) is not { } unit || !actor.Administers(unit.AgencyId)) return Refusal.On("UnitId", "platform.account.unit-unknown");
        if (string.IsNullOrWhiteSpace(input.Title)) return Refusal.On("Title", "platform.account.title-missing");
        if (AccountRules.CheckRoles(input.Roles) is { } wrong) return wrong;
        if (input.Roles.Split(' ').Contains(Roles.System) && !actor.May(PlatformRights.AllAgencies)) return Refusal.On("Roles", "platform.account.role-above");
        var from = input.From ?? kernel.Clock.Today();
        if (!unit.ExistsOn(from)) return Refusal.On("From", "platform.account.unit-ended", unit.Name);

        var position = new Position
        {
            Id = kernel.Ids.New(), PersonId = input.PersonId, UnitId = unit.Id, AgencyId = unit.AgencyId,
            Title = AccountRules.Tidy(input.Title), Roles = input.Roles, From = from,
        };
        db.Add(position);
        var deed = new Deed("platform.position.started", input.PersonId, null, new { PositionId = position.Id, Unit = unit.Name, position.Title, position.Roles, position.From });
        return await db.Commit(deed, cancel) is { } refusal ? refusal : position;
    }
}
