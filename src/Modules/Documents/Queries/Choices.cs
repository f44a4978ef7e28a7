using CuuLong.Documents.Model;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Text;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CuuLong.Documents.Queries;

/// <summary>What the forms offer to choose from.</summary>
internal sealed class Choices(Acting acting, Offices offices, Positions positions, RoleBook book, Words words, TimeProvider clock)
{
    public IReadOnlyList<SelectListItem> Types => [.. DocumentType.All.Select(t => new SelectListItem(words[$"documents.type.{t.Code}"], t.Code))];

    public IReadOnlyList<SelectListItem> Urgencies => [.. Enum.GetValues<Urgency>().Select(u => new SelectListItem(words[$"documents.urgency.{u}"], u.ToString()))];

    /// <summary>Leaders of the agency; everyone where none is marked as such.</summary>
    public async Task<IReadOnlyList<SelectListItem>> Signers(CancellationToken cancel)
    {
        var all = await positions.Of(acting.Actor.AgencyId, cancel);
        var leaders = all.Where(h => h.Roles.Split(' ').Contains(Roles.Leader)).ToList();
        return [.. (leaders.Count > 0 ? leaders : all).Select(h => new SelectListItem($"{h.Title} {h.Name}", h.PositionId.ToString()))];
    }

    /// <summary>Agencies of the province one can send to, by kind.</summary>
    public async Task<IReadOnlyList<IGrouping<UnitKind, Unit>>> Recipients(CancellationToken cancel)
    {
        var today = clock.Today();
        return [.. (await offices.All(cancel)).Where(u => u.IsAgency && u.Id != acting.Actor.AgencyId && u.ExistsOn(today))
            .OrderBy(u => u.Kind).ThenBy(u => u.Order).ThenBy(u => u.Name, Collate.Vietnamese).GroupBy(u => u.Kind)];
    }

    /// <summary>Units, then those people of the agency who may handle: who can be assigned.</summary>
    public async Task<IReadOnlyList<SelectListItem>> Holders(CancellationToken cancel)
    {
        var today = clock.Today();
        var (units, people) = (new SelectListGroup { Name = words["documents.direct.units"] }, new SelectListGroup { Name = words["documents.direct.people"] });
        var own = (await offices.All(cancel)).Where(u => u.AgencyId == acting.Actor.AgencyId && u.ExistsOn(today)).OrderBy(u => u.IsAgency).ThenBy(u => u.Order);
        var held = (await positions.Of(acting.Actor.AgencyId, cancel)).Where(h => book.Grants(h.RoleKeys, Rights.Handle));
        return [.. own.Select(u => new SelectListItem(u.Name, u.Id.ToString()) { Group = units }),
            .. held.Select(h => new SelectListItem($"{h.Name}, {h.Title}", h.PositionId.ToString()) { Group = people })];
    }
}
