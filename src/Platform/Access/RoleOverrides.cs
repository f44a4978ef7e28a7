using CuuLong.Platform.Data;

namespace CuuLong.Platform.Access;

/// <summary>Brings what administrators decided into the role book.</summary>
public sealed class RoleOverrides(PlatformDb db, RoleBook book)
{
    public async Task Load(CancellationToken cancel = default) =>
        book.Apply(await db.Where.Ask($"SELECT role, permission, granted FROM {db.Table("role_overrides")}", [], row => (row.GetString(0), row.GetString(1), row.GetBoolean(2)), cancel));
}
