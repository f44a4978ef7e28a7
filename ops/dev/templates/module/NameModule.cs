using CuuLong.Platform.Access;
using CuuLong.Platform.Modules;

namespace CuuLong.Name;

/// <summary>The table of contents of the module.</summary>
internal sealed class NameModule : Module
{
    public override string Key => "name";

    public override IEnumerable<Permission> Permissions => [new("name.read", Roles.Staff)];

    public override IEnumerable<MenuEntry> Menu => [new("name.menu", "folder", "/name", "name.read", 500)];
}
