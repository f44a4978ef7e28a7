using CuuLong.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Access;

/// <summary>Brings what administrators decided into the role book.</summary>
public sealed class RoleOverrides(PlatformDb db, RoleBook book)
{
    public async Task Load(CancellationToken cancel = default) =>
        book.Apply((await db.Set<RoleOverride>().AsNoTracking().ToListAsync(cancel)).Select(o => (o.Role, o.Permission, o.Granted)));
}
