using CuuLong.Platform.Access;
using CuuLong.Platform.Modules;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Platform.Pages.Admin;

/// <summary>The matrix of roles and permissions, one group of rows per module.</summary>
[Needs(PlatformRights.Roles)]
internal sealed class RolesModel(RoleBook book, ChangeRoles change, ModuleCatalog modules) : OfficePage
{
    [BindProperty] public string[] Held { get; set; } = [];
    public IEnumerable<Module> Groups => modules.Modules.Where(m => m.Permissions.Any());

    public bool Holds(string role, string permission) =>
        Request.Method == "POST" ? Held.Contains($"{role} {permission}") : book.PermissionsOf([role]).Contains(permission);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var held = Held.Select(h => h.Split(' ')).Where(h => h.Length == 2).Select(h => (h[0], h[1])).ToHashSet();
        return await Answer(await change.Run(new(held), cancel), _ => "/admin/roles", () => Task.FromResult<IActionResult>(Page()), "platform.roles.changed.said");
    }
}
