using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Numbers;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Access;

/// <summary>Sets what the roles may do. Only differences from the modules' proposals are stored, so that new permissions arrive with theirs.</summary>
internal sealed class ChangeRoles(PlatformDb db, RoleBook book, RoleOverrides overrides) : IOperation
{
    /// <param name="Held">The whole matrix as it is to be: (role, permission) held.</param>
    /// <param name="Seen">Stamp of the matrix that the person saw; null asks for none.</param>
    public sealed record Input(IReadOnlySet<(string Role, string Permission)> Held, string? Seen = null);

    /// <summary>Its row is held to the end of the act, so that of two at once the second sees the first.</summary>
    private const string Book = "platform.roles";

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        if (!input.Held.Contains((Roles.System, PlatformRights.Roles))) return new Refusal("platform.roles.last-key");
        await db.Begin(cancel);
        await db.TakeNumber(default, Book, 0, cancel);
        await overrides.Load(cancel);
        if (input.Seen is { } seen && seen != book.Stamp) return await db.Refuse(await Changed(cancel), cancel);
        var deeds = new List<Deed>();
        var stored = await db.Set<RoleOverride>().ToListAsync(cancel);
        foreach (var role in Roles.All)
        {
            var before = book.PermissionsOf([role]);
            foreach (var permission in book.Permissions) Set(stored, role, permission, input.Held.Contains((role, permission.Key)));
            var after = book.Permissions.Select(p => p.Key).Where(p => input.Held.Contains((role, p))).ToHashSet();
            if (!after.SetEquals(before))
                deeds.Add(new Deed("platform.roles.changed", SubjectOf(role), null, new { Role = role, Granted = after.Except(before).Order(), Withdrawn = before.Except(after).Order() }));
        }
        if (deeds.Count == 0) return Done.It;
        if (await db.Commit(deeds, cancel) is { } refusal) return refusal;
        await overrides.Load(cancel);
        return Done.It;
    }

    private async Task<Refusal> Changed(CancellationToken cancel)
    {
        var subjects = Roles.All.Select(SubjectOf).ToList();
        var last = await db.Set<DeedRecord>().AsNoTracking().Where(d => subjects.Contains(d.SubjectId)).OrderByDescending(d => d.At).ThenByDescending(d => d.Seq).Select(d => new { d.PersonName, d.At }).FirstOrDefaultAsync(cancel);
        return last is null ? new Refusal("kernel.changed-meanwhile") : new Refusal("kernel.changed-by", null, last.PersonName, last.At);
    }

    private static Guid SubjectOf(string role) => Ids.Named("role:" + role);

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
