using CuuLong.Platform.Access;
using CuuLong.Platform.Modules;

namespace CuuLong.Platform;

/// <summary>The kernel's own pages and rights.</summary>
public sealed class PlatformModule : Module
{
    public override string Key => "platform";

    public override IEnumerable<Permission> Permissions =>
    [
        new("platform.admin", Roles.Administrator),
        new("platform.gallery", Roles.Administrator),
        new(Organisations.OrganisationRights.Manage, Roles.Administrator),
    ];

    public override IEnumerable<MenuEntry> Menu =>
    [
        new("ui.menu.desk", "home", "/", "", 0),
        new("platform.organisations.menu", "sitemap", "/organisations", "", 930),
    ];
}
