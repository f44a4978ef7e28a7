using CuuLong.Platform.Access;
using CuuLong.Platform.Ui;

namespace CuuLong.Platform.Pages.Admin;

/// <summary>The doors of administration that the actor may open.</summary>
[Needs(PlatformRights.Admin)]
internal sealed class IndexModel : OfficePage
{
    public sealed record Door(string Url, string Text, string Permission);

    private static readonly Door[] All =
    [
        new("/admin/accounts", "platform.accounts.title", PlatformRights.Accounts),
        new("/admin/accounts/import", "platform.import.title", PlatformRights.Accounts),
        new("/admin/delegations", "platform.delegations.title", PlatformRights.Accounts),
        new("/organisations", "platform.units.title", PlatformRights.Admin),
        new("/admin/roles", "platform.roles.title", PlatformRights.Roles),
        new("/admin/audit", "platform.audit.title", PlatformRights.Audit),
        new("/admin/calendars", "platform.calendars.title", "platform.calendars.edit"),
        new("/admin/jobs", "platform.jobs.title", "platform.jobs.run"),
        new("/admin/events", "platform.events.title", "platform.events.retry"),
        new("/admin/state", "platform.state.title", PlatformRights.Admin),
    ];

    public IEnumerable<Door> Doors => All.Where(d => Actor.May(d.Permission));
}
