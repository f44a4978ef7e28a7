using CuuLong.Platform.Data;
using CuuLong.Platform.Numbers;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Deeds;

/// <summary>Makes the roots of the days that have ended since the last one. Days on which nobody acted get one too, up to a month back.</summary>
public sealed class CloseDays(PlatformDb db, TimeProvider clock) : IOperation
{
    private const int MostDaysBack = 31;

    public async Task<Outcome<int>> Run(CancellationToken cancel = default)
    {
        // One at a time: several nodes may start at once.
        await db.TakeNumber(default, "roots", 0, cancel);
        var yesterday = clock.Today().AddDays(-1);
        var last = await db.Set<DeedRoot>().OrderByDescending(r => r.Day).FirstOrDefaultAsync(cancel);
        var agencies = await db.Set<ChainHead>().AsNoTracking().Select(h => h.AgencyId).ToListAsync(cancel);
        var day = last?.Day.AddDays(1) ?? yesterday;
        if (day < yesterday.AddDays(-MostDaysBack)) day = yesterday.AddDays(-MostDaysBack);
        var before = last?.Root ?? [];
        var made = 0;
        for (; day <= yesterday; day = day.AddDays(1), made++)
        {
            var heads = await Heads(agencies, day.AddDays(1).Start(), cancel);
            before = DeedRoot.Compute(before, day, heads);
            db.Add(new DeedRoot { Day = day, Root = before, Links = heads.Sum(h => h.Seq), MadeAt = clock.Instant(), Stands = ChainStand.Write([.. heads.Select(h => new ChainStand(h.Agency, h.Seq))]) });
        }
        // The roots are of the kernel's own keeping: a deed about them would begin the next day's chain with itself.
        await db.CommitHandled(cancel);
        return made;
    }

    private async Task<List<(Guid Agency, long Seq, byte[] Hash)>> Heads(List<Guid> agencies, DateTimeOffset end, CancellationToken cancel)
    {
        var heads = new List<(Guid, long, byte[])>();
        foreach (var agency in agencies)
        {
            var head = await db.Set<DeedRecord>().AsNoTracking().Where(d => d.AgencyId == agency && d.At < end)
                .OrderByDescending(d => d.Seq).Select(d => new { d.Seq, d.Hash }).FirstOrDefaultAsync(cancel);
            if (head is not null) heads.Add((agency, head.Seq, head.Hash));
        }
        return heads;
    }
}
