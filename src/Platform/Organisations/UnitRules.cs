using CuuLong.Platform.Access;

namespace CuuLong.Platform.Organisations;

/// <summary>What must hold of a unit that is opened by hand; all within the lock of <see cref="UnitStore"/>.</summary>
internal static class UnitRules
{
    /// <summary>An agency itself may be changed only by those who administer every agency; its divisions also by its own administrator.</summary>
    public static bool MayChange(this Actor actor, Unit unit) =>
        actor.May(OrganisationRights.AllAgencies) || (actor.May(OrganisationRights.Manage) && !unit.IsAgency && unit.AgencyId == actor.AgencyId);

    public static bool MayOpen(this Actor actor, Unit? parent, bool agency) =>
        actor.May(OrganisationRights.AllAgencies) || (actor.May(OrganisationRights.Manage) && !agency && parent?.AgencyId == actor.AgencyId);

    public static Refusal? Check(UnitFields fields, Unit? parent, bool agency, DateOnly from, UnitStore units)
    {
        if (fields.Name.Length == 0) return Refusal.On("Name", "platform.organisations.name-missing");
        if (!agency && parent is null) return Refusal.On("ParentId", "platform.organisations.parent-missing");
        if (parent is not null && !parent.ExistsOn(from)) return Refusal.On("ParentId", "platform.organisations.parent-gone", parent.Name, from);
        if (fields.Code13 is { } c13 && !Codes.Is13(c13)) return Refusal.On("Code13", "platform.organisations.code13-form");
        if (fields.Code35 is { } c35 && !Codes.Is35(c35)) return Refusal.On("Code35", "platform.organisations.code35-form");
        if (units.All.FirstOrDefault(u => u.Lives(from) && Same(u, fields)) is { } carrier)
            return Refusal.On(carrier.Code13 == fields.Code13 && fields.Code13 is not null ? "Code13" : "Code35", "platform.organisations.code-taken", carrier.Name);
        if (units.All.Any(u => u.ParentId == parent?.Id && u.Lives(from) && u.Name == fields.Name))
            return Refusal.On("Name", "platform.organisations.name-taken", fields.Name, from);
        return null;
    }

    /// <summary>Exists on the day or comes into being after it.</summary>
    private static bool Lives(this Unit unit, DateOnly from) => unit.ValidTo is null || from < unit.ValidTo;

    private static bool Same(Unit unit, UnitFields fields) =>
        (fields.Code13 is not null && unit.Code13 == fields.Code13) || (fields.Code35 is not null && unit.Code35 == fields.Code35);
}
