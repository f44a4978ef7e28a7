using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Numbers;
using CuuLong.Platform.Packs;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Organisations;

/// <summary>The units for one act upon them: one act at a time, all rows at hand, and everybody's picture renewed after the commit.</summary>
internal sealed class UnitStore(PlatformDb db, Freshness freshness)
{
    public IReadOnlyList<Unit> All { get; private set; } = [];

    public async Task Open(CancellationToken cancel)
    {
        await db.TakeNumber(default, Freshness.Book, 0, cancel);
        All = await db.Units.ToListAsync(cancel);
    }

    public Unit? Find(Guid? id) => id is null ? null : All.FirstOrDefault(u => u.Id == id);

    public Task<Refusal?> Commit(Deed deed, CancellationToken cancel) => Commit([deed], cancel);

    public async Task<Refusal?> Commit(IReadOnlyList<Deed> deeds, CancellationToken cancel)
    {
        var refusal = await db.Commit(deeds, cancel);
        if (refusal is null) freshness.Changed();
        return refusal;
    }
}
