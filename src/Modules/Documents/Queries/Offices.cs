using System.Collections.Frozen;
using CuuLong.Platform.Data;
using CuuLong.Platform.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Documents.Queries;

/// <summary>
/// The organisations by key, kept in memory: every act names some, and they change a few times a year. Read again after a
/// minute, or when one is asked for that is not known yet.
/// </summary>
internal sealed class Offices(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private (FrozenDictionary<Guid, Unit> Units, long Read) kept = (FrozenDictionary<Guid, Unit>.Empty, 0);

    public async ValueTask<Unit?> Find(Guid id, CancellationToken cancel = default)
    {
        var (units, read) = kept;
        if (clock.GetElapsedTime(read) < Fresh && units.TryGetValue(id, out var unit)) return unit;
        return (await Read(cancel)).GetValueOrDefault(id);
    }

    /// <summary>Those of the given that are not an agency on that day.</summary>
    public async ValueTask<IReadOnlyList<(Guid Id, Unit? Unit)>> Gone(IEnumerable<Guid> agencies, DateOnly day, CancellationToken cancel = default)
    {
        List<(Guid, Unit?)>? gone = null;
        foreach (var id in agencies)
            if (await Find(id, cancel) is not { IsAgency: true } unit || !unit.ExistsOn(day))
                (gone ??= []).Add((id, await Find(id, cancel)));
        return gone ?? [];
    }

    public async ValueTask<IEnumerable<Unit>> All(CancellationToken cancel = default) =>
        clock.GetElapsedTime(kept.Read) < Fresh && kept.Units.Count > 0 ? kept.Units.Values : (await Read(cancel)).Values;

    private async Task<FrozenDictionary<Guid, Unit>> Read(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var units = await scope.ServiceProvider.GetRequiredService<PlatformDb>().Units.AsNoTracking().ToListAsync(cancel);
        var byId = units.ToFrozenDictionary(u => u.Id);
        kept = (byId, clock.GetTimestamp());
        return byId;
    }
}
