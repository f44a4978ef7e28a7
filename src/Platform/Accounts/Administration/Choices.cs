using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Accounts.Administration;

/// <summary>What administration forms offer to choose from.</summary>
internal static class Choices
{
    /// <summary>Units existing today that the actor administers, under their agency.</summary>
    public static async Task<List<SelectListItem>> Units(PlatformDb db, Actor actor, DateOnly today, CancellationToken cancel)
    {
        var units = db.Units.AsNoTracking().Where(u => u.ValidFrom <= today && (u.ValidTo == null || today < u.ValidTo));
        if (!actor.May(PlatformRights.AllAgencies)) units = units.Where(u => u.AgencyId == actor.AgencyId);
        var rows = await units.Select(u => new { u.Id, u.AgencyId, u.Name, u.Order }).ToListAsync(cancel);
        var names = rows.ToDictionary(u => u.Id, u => u.Name);
        var groups = rows.Select(u => u.AgencyId).Distinct().ToDictionary(a => a, a => new SelectListGroup { Name = names.GetValueOrDefault(a, "") });
        return [.. rows.OrderBy(u => u.Order).ThenBy(u => u.Name, Collate.Vietnamese).GroupBy(u => u.AgencyId).SelectMany(g => g).Select(u => new SelectListItem(u.Name, u.Id.ToString()) { Group = groups[u.AgencyId] })];
    }

    public static List<SelectListItem> Roles(Actor actor, Words words) =>
        [.. Access.Roles.All.Where(r => r != Access.Roles.System || actor.May(PlatformRights.AllAgencies)).Select(r => new SelectListItem(words["platform.role." + r], r))];

    /// <summary>Positions held today in the agency, as "name, title, unit".</summary>
    public static async Task<List<SelectListItem>> Positions(PlatformDb db, Guid agency, DateOnly today, CancellationToken cancel)
    {
        var rows = await (from p in db.Positions
                          join person in db.People on p.PersonId equals person.Id
                          join u in db.Units on p.UnitId equals u.Id
                          where p.AgencyId == agency && p.From <= today && (p.To == null || today < p.To)
                          select new { p.Id, person.Name, p.Title, Unit = u.Name }).Take(2000).ToListAsync(cancel);
        return [.. rows.OrderBy(r => r.Name, Collate.ByGivenName).Select(r => new SelectListItem($"{r.Name}, {r.Title}, {r.Unit}", r.Id.ToString()))];
    }
}
