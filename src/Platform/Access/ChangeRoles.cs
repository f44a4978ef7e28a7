using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Access;

/// <summary>Sets what the roles may do. Only differences from the modules' proposals are stored, so that new permissions arrive with theirs.</summary>
internal sealed class ChangeRoles(PlatformDb db, RoleBook book, RoleOverrides overrides) : IOperation
{
    /// <param name="Held">The whole matrix as it is to be: (role, permission) held.</param>
    public sealed record Input(IReadOnlySet<(string Role, string Permission)> Held);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        if (!input.Held.Contains((Roles.System, PlatformRights.Roles))) return new Refusal("platform.roles.last-key");
        await db.Begin(cancel);
        await overrides.Load(cancel);
        var deeds = new List<Deed>();
        var stored = await db.Set<RoleOverride>().ToListAsync(cancel);
        foreach (var role in Roles.All)
        {
            var before = book.PermissionsOf([role]);
            foreach (var permission in book.Permissions) Set(stored, role, permission, input.Held.Contains((role, permission.Key)));
            var after = book.Permissions.Select(p => p.Key).Where(p => input.Held.Contains((role, p))).ToHashSet();
            if (!after.SetEquals(before))
                deeds.Add(new Deed("platform.roles.changed", Ids.Named("role:" + role), null, new { Role = role, Granted = after.Except(before).Order(), Withdrawn = before.Except(after).Order() }));
        }
        if (deeds.Count == 0) return Done.It;
        if (await db.Commit(deeds, cancel) is { } refusal) return refusal;
        await overrides.Load(cancel);
        return Done.It;
    }

    private void Set(List<RoleOverride> stored, string role, Modules.Permission permission, bool held)
    {
        var row = stored.Find(o => o.Role == role && o.Permission == permission.Key);
        if (held == permission.Roles.Contains(role))
        {
            if (row is not null) db.Remove(row);
        }
        else if (row is null) db.Add(new RoleOverride { Role = role, Permission = permission.Key, Granted = held });
        else row.Granted = held;
    }
}
