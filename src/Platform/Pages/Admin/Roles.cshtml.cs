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
    [BindProperty] public string? Seen { get; set; }

    /// <summary>Where the stored matrix is not what was chosen, once somebody else had changed it.</summary>
    public IReadOnlyList<(string Role, string Permission, bool Stored)> Theirs { get; private set; } = [];

    public IEnumerable<Module> Groups => modules.Modules.Where(m => m.Permissions.Any());

    public bool Holds(string role, string permission) =>
        Request.Method == "POST" ? Held.Contains($"{role} {permission}") : book.Grants([role], permission);

    public void OnGet() => Seen = book.Stamp;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var held = Held.Select(h => h.Split(' ')).Where(h => h.Length == 2).Select(h => (h[0], h[1])).ToHashSet();
        return await Answer(await change.Run(new(held, Seen ?? ""), cancel), _ => "/admin/roles", () => Task.FromResult(Again(held)), "platform.roles.changed.said");
    }

    /// <summary>With what was chosen, beside what is stored now: what is sent again is sent knowingly.</summary>
    private IActionResult Again(IReadOnlySet<(string Role, string Permission)> held)
    {
        if (Seen == book.Stamp) return Page();
        Theirs = [.. from role in Roles.All
                     let stored = book.PermissionsOf([role])
                     from permission in book.Permissions
                     where stored.Contains(permission.Key) != held.Contains((role, permission.Key))
                     select (role, permission.Key, stored.Contains(permission.Key))];
        Seen = book.Stamp;
        ModelState.Remove(nameof(Seen));
        return Page();
    }
}
