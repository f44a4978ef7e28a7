using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Deeds;

public sealed class VerifyingTheAudit
{
    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task Chains_that_nobody_touched_hold_with_their_roots(DatabaseKind kind)
    {
        await using var audit = await AuditStory.Tell(kind);

        var report = await audit.Check();

        Assert.True(report.Holds);
        Assert.Equal(9, report.Links);
        Assert.Equal(2, report.Chains);
        Assert.Equal(2, report.Roots);
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task The_database_itself_refuses_to_change_or_remove_a_deed_or_a_root(DatabaseKind kind)
    {
        await using var audit = await AuditStory.Tell(kind);
        foreach (var table in new[] { "deeds", "deed_roots" })
        {
            var name = audit.Table(table);
            var column = table == "deeds" ? "why" : "links";
            Assert.Contains("append-only", (await Assert.ThrowsAnyAsync<Exception>(() => audit.Sql($"UPDATE {name} SET {column} = {column}"))).Message);
            Assert.Contains("append-only", (await Assert.ThrowsAnyAsync<Exception>(() => audit.Sql($"DELETE FROM {name}"))).Message);
        }
        Assert.True((await audit.Check()).Holds);
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task Whatever_is_done_to_a_chain_behind_the_triggers_is_found(DatabaseKind kind)
    {
        await using var audit = await AuditStory.Tell(kind);
        var (deeds, chain) = (audit.Table("deeds"), audit.Table("chain"));
        (BreakKind Kind, long Seq, string[] Tampering)[] cases =
        [
            (BreakKind.Changed, 2, [$"UPDATE {deeds} SET why = 'khác' WHERE agency_id = $1 AND seq = 2"]),
            (BreakKind.Changed, 5, [$"UPDATE {deeds} SET person_name = 'Người khác' WHERE agency_id = $1 AND seq = 5"]),
            (BreakKind.Missing, 4, [$"DELETE FROM {deeds} WHERE agency_id = $1 AND seq = 3"]),
            (BreakKind.Head, 6, [$"DELETE FROM {deeds} WHERE agency_id = $1 AND seq = 6"]),
            (BreakKind.Relinked, 3, [$"DELETE FROM {deeds} WHERE agency_id = $1 AND seq = 2", $"UPDATE {deeds} SET seq = seq - 1 WHERE agency_id = $1 AND seq = 3",
                $"UPDATE {deeds} SET seq = seq - 1 WHERE agency_id = $1 AND seq = 4"]),
            (BreakKind.Head, 6, [$"UPDATE {chain} SET seq = 7 WHERE agency_id = $1"]),
        ];
        foreach (var (expected, seq, tampering) in cases)
        {
            var found = await audit.Tampered(tampering);
            Assert.NotNull(found.Break);
            Assert.Equal((expected, audit.Agency), (found.Break.Kind, found.Break.AgencyId));
            if (expected is BreakKind.Changed or BreakKind.Missing) Assert.Equal(seq, found.Break.Seq);
        }
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task A_chain_rewritten_as_a_whole_is_found_by_the_root_of_the_day(DatabaseKind kind)
    {
        await using var audit = await AuditStory.Tell(kind);
        var report = await audit.Rewritten();
        Assert.Equal(BreakKind.Root, report.Break!.Kind);
        Assert.Equal(new DateOnly(2026, 8, 24), report.Break.Day);
    }

    [Fact]
    public async Task A_record_tells_its_history_newest_first()
    {
        await using var audit = await AuditStory.Tell(DatabaseKind.Sqlite);
        var lines = await audit.App.Read<PlatformDb, List<HistoryLine>>(db => History.Of(db, audit.Subject));
        Assert.Equal(["lý do 6", "lý do 5", "lý do 4", "lý do 3", "lý do 2", "lý do 1"], lines.Select(l => l.Why));
        Assert.All(lines, l => Assert.Equal("Nguyễn Văn Thử", l.PersonName));
    }
}
