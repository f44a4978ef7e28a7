using CuuLong.Platform.Access;
using CuuLong.Platform.Data;

namespace CuuLong.Platform.Deeds;

/// <summary>Adds deeds to the chain of the agency of who did them.</summary>
internal static class Chaining
{
    /// <param name="request">Token of the form by which it was done; stands with the first deed.</param>
    /// <param name="writes">The act's other statements, which go ahead of the chain's.</param>
    /// <returns>What writes the deeds and the new end of the chain: the last that the act sends.</returns>
    public static async Task<IReadOnlyList<Statement>> Chain(this ModuleDb db, DbKernel kernel, Actor actor, Guid? request, IReadOnlyList<Deed> deeds, IReadOnlyList<Statement> writes, CancellationToken cancel)
    {
        var chain = kernel.Database.Table(SharedTables.Schema, "chain");
        var (seq, hash) = await db.LockHead(chain, actor.AgencyId, writes, cancel);
        var at = kernel.Clock.Instant();
        var last = new List<Statement>(deeds.Count + 1);
        foreach (var deed in deeds)
        {
            var record = new DeedRecord
            {
                Id = kernel.Ids.New(), AgencyId = actor.AgencyId, Seq = ++seq, At = at,
                AccountId = actor.AccountId, PersonId = actor.PersonId, PersonName = actor.Name, UnitId = actor.UnitId,
                PositionId = actor.PositionId, PositionTitle = actor.PositionTitle,
                OnBehalfOf = actor.OnBehalf?.Name, DelegationId = actor.OnBehalf?.DelegationId,
                Act = deed.Act, SubjectId = deed.SubjectId, Why = deed.Why, Evidence = deed.EvidenceJson,
                RequestId = request, Previous = hash,
            };
            request = null;
            record.Hash = hash = record.ComputeHash();
            last.Add(Insert(kernel.Database, record));
        }
        last.Add(new($"UPDATE {chain} SET seq = @p0, hash = @p1 WHERE agency_id = @p2", [seq, hash, actor.AgencyId]));
        return last;
    }

    /// <summary>Sends <paramref name="writes"/> ahead and reads the head row, locked until the transaction ends; an agency's first deed makes it.</summary>
    private static async Task<(long Seq, byte[] Hash)> LockHead(this ModuleDb db, string chain, Guid agency, IReadOnlyList<Statement> writes, CancellationToken cancel)
    {
        var read = $"SELECT seq, hash FROM {chain} WHERE agency_id = @p0" + (db.Where.Kind == DatabaseKind.Postgres ? " FOR UPDATE" : "");
        var head = await db.Send(writes, new Statement(read, [agency]), r => (r.GetInt64(0), (byte[])r[1]), cancel);
        if (head.Item2 is not null) return head;
        await db.Execute($"INSERT INTO {chain} (agency_id, seq, hash) VALUES (@p0, 0, @p1) ON CONFLICT (agency_id) DO NOTHING", [agency, Array.Empty<byte>()], cancel);
        return await db.First(read, [agency], r => (r.GetInt64(0), (byte[])r[1]), cancel);
    }

    private static Statement Insert(Database database, DeedRecord d) => new(
        $"""
        INSERT INTO {database.Table(SharedTables.Schema, "deeds")} (id, agency_id, seq, at, account_id, person_id, person_name, unit_id, position_id, position_title,
            on_behalf_of, delegation_id, act, subject_id, why, evidence, request_id, previous, hash)
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18)
        """,
        [d.Id, d.AgencyId, d.Seq, d.At, d.AccountId, d.PersonId, d.PersonName, d.UnitId, d.PositionId, d.PositionTitle,
            d.OnBehalfOf ?? (object)Missing.Text, d.DelegationId ?? (object)Missing.Key, d.Act, d.SubjectId, d.Why ?? (object)Missing.Text, d.Evidence ?? (object)Missing.Text,
            d.RequestId ?? (object)Missing.Key, d.Previous, d.Hash]);
}
