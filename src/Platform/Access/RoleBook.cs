using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using CuuLong.Platform.Modules;

namespace CuuLong.Platform.Access;

/// <summary>Which role holds which permission: what the modules propose, with what an administrator changed on top.</summary>
public sealed class RoleBook(ModuleCatalog modules)
{
    private FrozenDictionary<string, FrozenSet<string>> byRole = Build(modules, []);

    public IEnumerable<Permission> Permissions => modules.Modules.SelectMany(m => m.Permissions);

    public FrozenSet<string> PermissionsOf(IEnumerable<string> roles) =>
        roles.SelectMany(r => byRole.GetValueOrDefault(r, [])).ToFrozenSet();

    /// <summary>Whether one of the roles holds the permission.</summary>
    public bool Grants(IEnumerable<string> roles, string permission) => roles.Any(r => byRole.TryGetValue(r, out var held) && held.Contains(permission));

    /// <summary>The same for the same matrix; another when anything in it changed.</summary>
    public string Stamp
    {
        get
        {
            var pairs = byRole.SelectMany(r => r.Value.Select(p => $"{r.Key} {p}")).Order(StringComparer.Ordinal);
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', pairs))))[..16];
        }
    }

    /// <summary>Applies an administrator's changes (role, permission, granted or not) over the defaults.</summary>
    public void Apply(IEnumerable<(string Role, string Permission, bool Granted)> changes) => byRole = Build(modules, changes);

    private static FrozenDictionary<string, FrozenSet<string>> Build(ModuleCatalog modules, IEnumerable<(string Role, string Permission, bool Granted)> changes)
    {
        var pairs = modules.Modules.SelectMany(m => m.Permissions).SelectMany(p => p.Roles.Select(r => (Role: r, Permission: p.Key))).ToHashSet();
        foreach (var (role, permission, granted) in changes)
            _ = granted ? pairs.Add((role, permission)) : pairs.Remove((role, permission));
        return pairs.GroupBy(p => p.Role).ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Permission).ToFrozenSet());
    }
}
