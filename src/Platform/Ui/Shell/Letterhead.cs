using System.Collections.Concurrent;
using CuuLong.Platform.Data;
using CuuLong.Platform.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Platform.Ui;

/// <summary>Names for the head of pages. Units are never renamed in place, so what was read once stays right.</summary>
public sealed class Letterhead(IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<Guid, Unit> units = new();
    private Unit? province;

    public async Task<Unit?> Unit(Guid id, CancellationToken cancel)
    {
        if (id == default || units.TryGetValue(id, out var known)) return units.GetValueOrDefault(id);
        return await Read(db => db.Units.FirstOrDefaultAsync(u => u.Id == id, cancel)) is { } unit ? units.GetOrAdd(id, unit) : null;
    }

    public async Task<Unit?> Province(CancellationToken cancel) =>
        province ??= await Read(db => db.Units.Where(u => u.Kind == UnitKind.Province && u.ValidTo == null).OrderBy(u => u.Order).FirstOrDefaultAsync(cancel));

    private async Task<Unit?> Read(Func<PlatformDb, Task<Unit?>> read)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await read(db);
    }
}
