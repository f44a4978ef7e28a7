using CuuLong.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Deeds;

/// <summary>Adds the deeds of a commit to the acting agency's chain.</summary>
internal static class Chaining
{
    public static async Task Chain(this ModuleDb db, DbKernel kernel, IReadOnlyList<Deed> deeds, CancellationToken cancel)
    {
        var actor = kernel.Acting.Actor;
        var head = await db.LockHead(kernel, actor.AgencyId, cancel);
        var at = kernel.Clock.Instant();
        var request = kernel.Acting.TakeRequestId();
        foreach (var deed in deeds)
        {
            var record = new DeedRecord
            {
                Id = kernel.Ids.New(), AgencyId = actor.AgencyId, Seq = head.Seq + 1, At = at,
                AccountId = actor.AccountId, PersonId = actor.PersonId, PersonName = actor.Name, UnitId = actor.UnitId,
                PositionId = actor.PositionId, PositionTitle = actor.PositionTitle,
                OnBehalfOf = actor.OnBehalf?.Name, DelegationId = actor.OnBehalf?.DelegationId,
                Act = deed.Act, SubjectId = deed.SubjectId, Why = deed.Why, Evidence = deed.EvidenceJson,
                RequestId = request, Previous = head.Hash,
            };
            request = null;
            record.Hash = record.ComputeHash();
            (head.Seq, head.Hash) = (record.Seq, record.Hash);
            db.Add(record);
        }
    }

    private static async Task<ChainHead> LockHead(this ModuleDb db, DbKernel kernel, Guid agency, CancellationToken cancel)
    {
        if (db.ChangeTracker.Entries<ChainHead>().FirstOrDefault(e => e.Entity.AgencyId == agency) is { } tracked)
            tracked.State = EntityState.Detached;
        if (await Read(db, kernel.Database.Kind, agency, cancel) is { } head) return head;
        var table = kernel.Database.Table(SharedTables.Schema, "chain");
        object key = kernel.Database.Kind == DatabaseKind.Sqlite ? agency.ToByteArray(true) : agency;
        await db.Database.ExecuteSqlRawAsync(
            $"INSERT INTO {table} (agency_id, seq, hash) VALUES ({{0}}, 0, {{1}}) ON CONFLICT (agency_id) DO NOTHING", [key, Array.Empty<byte>()], cancel);
        return (await Read(db, kernel.Database.Kind, agency, cancel))!;
    }

    private static Task<ChainHead?> Read(ModuleDb db, DatabaseKind kind, Guid agency, CancellationToken cancel) =>
        kind == DatabaseKind.Sqlite
            ? db.Set<ChainHead>().FirstOrDefaultAsync(h => h.AgencyId == agency, cancel)
            : db.Set<ChainHead>().FromSql($"SELECT agency_id, seq, hash FROM platform.chain WHERE agency_id = {agency} FOR UPDATE").FirstOrDefaultAsync(cancel);
}
