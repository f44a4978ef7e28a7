using CuuLong.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Deeds;

/// <summary>Walks every chain from its first link and computes it again, then the roots of the days; stops at the first link that does not hold.</summary>
public sealed class AuditCheck(PlatformDb db)
{
    private sealed class Chain(Guid agency)
    {
        public Guid Agency { get; } = agency;
        public long Seq { get; set; }
        public byte[] Hash { get; set; } = [];

        /// <summary>Where the chain stood at the end of each day on which it grew.</summary>
        public List<(DateOnly Day, long Seq, byte[] Hash)> Days { get; } = [];

        public (Guid, long, byte[])? At(DateOnly day)
        {
            var index = Days.FindLastIndex(d => d.Day <= day);
            return index < 0 ? null : (Agency, Days[index].Seq, Days[index].Hash);
        }
    }

    public async Task<AuditReport> Run(CancellationToken cancel = default)
    {
        await using var snapshot = await db.ReadSnapshot(cancel);
        return await Look(cancel);
    }

    /// <summary>As <see cref="Run"/>, within the transaction that the caller holds.</summary>
    internal async Task<AuditReport> Look(CancellationToken cancel = default)
    {
        var chains = new Dictionary<Guid, Chain>();
        var links = 0L;
        var roots = await db.Set<DeedRoot>().AsNoTracking().OrderBy(r => r.Day).ToListAsync(cancel);
        var stood = roots.SelectMany(r => ChainStand.Read(r.Stands ?? [])).Distinct().ToDictionary(s => s, _ => Array.Empty<byte>());
        await foreach (var record in db.Set<DeedRecord>().AsNoTracking().OrderBy(d => d.AgencyId).ThenBy(d => d.Seq).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!chains.TryGetValue(record.AgencyId, out var chain)) chains[record.AgencyId] = chain = new Chain(record.AgencyId);
            if (Fault(chain, record) is { } kind) return new(links, chains.Count, 0, new(kind, record.AgencyId, record.Seq, record.Id, record.Act));
            (chain.Seq, chain.Hash) = (record.Seq, record.Hash);
            if (stood.ContainsKey(new(record.AgencyId, record.Seq))) stood[new(record.AgencyId, record.Seq)] = record.Hash;
            var day = record.At.Day();
            if (chain.Days is [.., var last] && last.Day >= day) chain.Days[^1] = (last.Day, record.Seq, record.Hash);
            else chain.Days.Add((day, record.Seq, record.Hash));
            links++;
        }
        var broken = await BrokenHead(chains, cancel);
        var (held, brokenRoot) = broken is null ? CheckRoots(roots, chains, stood) : (0, null);
        return new(links, chains.Count, held, broken ?? brokenRoot);
    }

    private static BreakKind? Fault(Chain chain, DeedRecord record)
    {
        if (record.Seq != chain.Seq + 1) return BreakKind.Missing;
        if (!record.Previous.AsSpan().SequenceEqual(chain.Hash)) return BreakKind.Relinked;
        return record.ComputeHash().AsSpan().SequenceEqual(record.Hash) ? null : BreakKind.Changed;
    }

    private async Task<AuditBreak?> BrokenHead(Dictionary<Guid, Chain> chains, CancellationToken cancel)
    {
        var heads = await db.Set<ChainHead>().AsNoTracking().ToDictionaryAsync(h => h.AgencyId, cancel);
        foreach (var agency in heads.Keys.Union(chains.Keys))
        {
            var (seq, hash) = chains.TryGetValue(agency, out var chain) ? (chain.Seq, chain.Hash) : (0, []);
            if (!heads.TryGetValue(agency, out var head) || head.Seq != seq || !head.Hash.AsSpan().SequenceEqual(hash))
                return new AuditBreak(BreakKind.Head, agency, Math.Max(seq, head?.Seq ?? 0));
        }
        return null;
    }

    private static (int Roots, AuditBreak? Break) CheckRoots(List<DeedRoot> roots, Dictionary<Guid, Chain> chains, Dictionary<ChainStand, byte[]> stood)
    {
        var before = Array.Empty<byte>();
        foreach (var (held, root) in roots.Index())
        {
            var heads = root.Stands is { } stands ? ChainStand.Read(stands).Select(s => (s.Agency, s.Seq, stood[s])) : chains.Values.Select(c => c.At(root.Day)).OfType<(Guid, long, byte[])>();
            before = DeedRoot.Compute(before, root.Day, heads);
            if (!before.AsSpan().SequenceEqual(root.Root)) return (held, new AuditBreak(BreakKind.Root, default, root.Links, Day: root.Day));
        }
        return (roots.Count, null);
    }
}
