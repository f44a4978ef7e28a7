using CuuLong.Platform.Access;
using CuuLong.Platform.Modules;

namespace CuuLong.Platform;

/// <summary>The kernel's own pages and rights.</summary>
public sealed class PlatformModule : Module
{
    public override string Key => "platform";

    public override IEnumerable<Permission> Permissions =>
    [
        new("platform.calendars.edit", Roles.Administrator, Roles.System),
        new("platform.calendars.edit-all", Roles.System),
        new("platform.jobs.run", Roles.System),
        new("platform.events.retry", Roles.Administrator, Roles.System),
        new(PlatformRights.Admin, Roles.Administrator, Roles.System),
        new("platform.gallery", Roles.Administrator, Roles.System),
        new(Organisations.OrganisationRights.Manage, Roles.Administrator, Roles.System),
        new(PlatformRights.Accounts, Roles.Administrator, Roles.System),
        new(PlatformRights.AllAgencies, Roles.System),
        new(PlatformRights.Roles, Roles.System),
        new(PlatformRights.Audit, Roles.Administrator, Roles.System),
        new(PlatformRights.Delegate, Roles.Leader),
    ];

    public override IEnumerable<MenuEntry> Menu =>
    [
        new("ui.menu.desk", "home", "/", "", 0),
        new("platform.organisations.menu", "sitemap", "/organisations", "", 930),
        new("platform.calendars.title", "calendar", "/admin/calendars", "platform.calendars.edit", 950),
        new("platform.jobs.title", "clock", "/admin/jobs", "platform.jobs.run", 960),
        new("platform.events.title", "refresh", "/admin/events", "platform.events.retry", 961),
        new("platform.admin.menu", "settings", "/admin", PlatformRights.Admin, 900),
    ];
}
