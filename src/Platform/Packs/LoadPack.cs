using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Numbers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Platform.Packs;

/// <param name="Changed">False when the database held this very pack already; nothing was written then.</param>
public sealed record PackLoad(string Key, string Hash, bool Changed, int Added, int Updated);

/// <summary>Brings what the pack declares into the database, as the installation itself, with one deed.</summary>
internal sealed class LoadPack(PlatformDb db, Pack pack, Acting acting, TimeProvider clock, Freshness freshness, IEnumerable<IPackPart> parts, IServiceProvider services) : IOperation
{
    public const int Format = 1;

    public async Task<Outcome<PackLoad>> Run(CancellationToken cancel = default)
    {
        acting.As(Actor.System);
        // Backing up or checking an installation must not need the folder that it was set up from.
        if (!pack.Exists && await db.Packs.AsNoTracking().OrderBy(p => p.LoadedAt).LastOrDefaultAsync(cancel) is { } held) return new PackLoad(held.Key, held.Hash, false, 0, 0);
        var key = pack.Info.Key;
        if (pack.Info.Format != Format)
            throw pack.Info.Place.Wrong("format", $"gói viết theo dạng {pack.Info.Format}, bản CuuLong này đọc dạng {Format}. Dùng bản CuuLong hợp với gói.");
        var hash = pack.Hash();
        if (await db.Where.Ask($"SELECT 1 FROM {db.Table("packs")} WHERE key = @p0 AND hash = @p1", [key, hash], _ => true, cancel) is not []) return new PackLoad(key, hash, false, 0, 0);

        await db.TakeNumber(default, Freshness.Book, 0, cancel);
        foreach (var part in parts) await part.Load(pack, db, cancel);
        foreach (var check in services.GetServices<IPackCheck>()) check.Check(pack);
        var added = db.ChangeTracker.Entries().Count(e => e.State == EntityState.Added);
        var updated = db.ChangeTracker.Entries().Count(e => e.State == EntityState.Modified);
        await Mark(key, hash, cancel);
        if (await db.Commit(new Deed("platform.pack.loaded", Ids.Named($"{key}/pack"), null, new { pack = key, hash, added, updated }), cancel) is { } refusal) return refusal;
        freshness.Changed();
        return new PackLoad(key, hash, true, added, updated);
    }

    private async Task Mark(string key, string hash, CancellationToken cancel)
    {
        var mark = await db.Packs.FirstOrDefaultAsync(p => p.Key == key, cancel);
        if (mark is null) db.Add(mark = new PackMark { Key = key });
        (mark.Hash, mark.LoadedAt) = (hash, clock.Instant());
    }
}
