using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Numbers;
using CuuLong.Platform.Packs;
using CuuLong.Platform.Verbs;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Tests.Platform.Replay;

public sealed class ReplayingAMonth : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cuulong-replay").FullName;
    private static readonly string August = Repository.Path("packs", "travinh", "months", "2021-08.yaml");

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task The_live_figures_are_those_of_the_profile(DatabaseKind kind)
    {
        var place = await Place(kind);

        Assert.Equal(0, await Replay(place, August, "--scale", "0.002"));

        var (registered, last) = await place.Look(async db => (
            await db.Set<DeedRecord>().CountAsync(d => d.Act == "documents.outgoing.issued"),
            await db.Series.Where(s => s.Book == "di").SumAsync(s => s.Last)));
        Assert.Equal(51, registered);
        Assert.Equal(51, last);
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task A_broken_run_goes_on_and_gives_no_number_twice(DatabaseKind kind)
    {
        var place = await Place(kind);
        using (var stop = new CancellationTokenSource())
        {
            var watch = Task.Run(async () =>
            {
                for (var steps = 0; steps < 120; await Task.Delay(20))
                    steps = await Deeds(place);
                await stop.CancelAsync();
            });
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => place.Replay(August, stop.Token, "--scale", "0.004"));
            await watch;
        }
        var before = await Deeds(place);

        Assert.Equal(0, await Replay(place, August, "--scale", "0.004", "--resume"));

        Assert.InRange(before, 120, await Deeds(place) - 1);
        var (issued, numbers, intact) = await place.Look(async db => (
            await db.Set<DeedRecord>().CountAsync(d => d.Act == "documents.outgoing.issued"),
            await db.Series.Where(s => s.Book == "di").SumAsync(s => s.Last),
            (await new AuditCheck(db).Run()).Break is null));
        Assert.Equal((102, 102L, true), (issued, numbers, intact));
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_deeds()
    {
        var (one, other) = (await Place(DatabaseKind.Sqlite, "one"), await Place(DatabaseKind.Sqlite, "other"));

        await Replay(one, August, "--scale", "0.002");
        await Replay(other, August, "--scale", "0.002");

        Assert.Equal(await Acts(one), await Acts(other));
    }

    [Fact]
    public async Task A_month_is_not_played_twice_into_the_same_place()
    {
        var place = await Place(DatabaseKind.Sqlite);
        await Replay(place, August, "--scale", "0.001");

        var refused = await Assert.ThrowsAsync<UsageException>(() => Replay(place, August, "--scale", "0.001"));

        Assert.Contains("--resume", refused.Message);
    }

    [Theory]
    [InlineData("opening: 7279", "opening: -1", "opening")]
    [InlineData("created: 15", "created: -3", "created")]
    [InlineData("outgoing: 25581", "outgoing: -5", "outgoing")]
    [InlineData("least: 1, most: 5", "least: 4, most: 2", "most")]
    [InlineData("least: 1, most: 5", "least: 1, most: 99999", "most")]
    [InlineData("finished: 0.9", "finished: 1.5", "finished")]
    [InlineData("CV: 58", "XX: 58", "types")]
    [InlineData("period: 2021-08", "period: 2021-13", "period")]
    [InlineData("period: 2021-08", "period: 1995-01", "opening")]
    [InlineData("outgoing: 25581", "outgoings: 25581", "outgoings")]
    [InlineData("opening: 464", "opening: -1", "opening")]
    [InlineData("issued: 15", "issued: -1", "issued")]
    [InlineData("issued: 3, revoked: 1", "issued: 3, revoked: 77", "revoked")]
    [InlineData("opening: 1744", "opening: 8000", "opening")]
    [InlineData("signed: 18385", "signed: 30000", "signed")]
    [InlineData("opening: 464", "opening: 0", "revoked")]
    [InlineData("opening: 7279", "opening: 2000000000", "opening")]
    [InlineData("created: 15", "created: 1000000000000", "created")]
    [InlineData("outgoing: 25581", "outgoing: 2000000000", "outgoing")]
    [InlineData("outgoing: 25581", "outgoing: 25581.5", "outgoing")]
    [InlineData("opening: 464", "opening: 2000000000", "opening")]
    [InlineData("CV: 58, BC: 14", "CV: 2147483647, BC: 2147483647", "types")]
    [InlineData("CV: 58", "CV:", "CV")]
    [InlineData("types: { CV: 58, BC: 14, TB: 8, KH: 6, QĐ: 6, TTr: 4, GM: 4 }", "types:", "types")]
    [InlineData("recipients: { least: 1, most: 5 }", "recipients:", "recipients")]
    [InlineData("accounts:\n    opening: 7279          # tài khoản đang dùng trước ngày đầu kỳ\n    created: 15            # tạo mới trong kỳ\n", "accounts:\n", "accounts")]
    [InlineData("period: 2021-08", "period: ٢٠٢١-٠٨", "period")]
    [InlineData("period: 2021-08", "period: 2199-01", "period")]
    public async Task A_profile_that_cannot_be_is_refused_at_its_key(string good, string bad, string key)
    {
        var profile = Path.Combine(folder, "thang.yaml");
        await File.WriteAllTextAsync(profile, (await File.ReadAllTextAsync(August)).Replace(good, bad));

        var refused = await Assert.ThrowsAsync<PackException>(async () => await Replay(await Place(DatabaseKind.Sqlite), profile));

        Assert.Equal(key, refused.Key);
        Assert.True(refused.Line > 0);
    }

    private async Task<Installation> Place(DatabaseKind kind, string name = "place")
    {
        var home = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        var database = kind == DatabaseKind.Sqlite ? Database.Sqlite(Path.Combine(home, "cuulong.db")) : Database.Postgres(await PostgresCluster.NewDatabase());
        return new Installation(home, database, Repository.Path("packs", "travinh"));
    }

    private static Task<int> Replay(Installation place, string profile, params string[] options) => place.Replay(profile, default, options);

    private static Task<int> Deeds(Installation place) => place.Look(async db =>
    {
        try { return await db.Set<DeedRecord>().CountAsync(d => d.RequestId != null); }
        catch (System.Data.Common.DbException) { return 0; }
    });

    /// <summary>Every act but what it proves: certificates and signatures of the test authority are made anew each time.</summary>
    private static Task<List<string>> Acts(Installation place) => place.Look(async db =>
        (await db.Set<DeedRecord>().Where(d => d.RequestId != null).ToListAsync()).Select(d => $"{d.At:O} {d.RequestId} {d.Act} {d.SubjectId} {d.AgencyId} {d.PersonName} {d.Why}").Order().ToList());

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
