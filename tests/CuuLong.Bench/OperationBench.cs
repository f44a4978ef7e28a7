using CuuLong.Bench.Support;
using CuuLong.Platform.Accounts;
using CuuLong.Platform.Data;

namespace CuuLong.Bench;

/// <summary>One operation (rows, deed, chain, commit) against one bare commit.</summary>
internal sealed class OperationBench : IBench
{
    public string Name => "operation";
    public string What => "One operation with three rows, its deed and its chain (an account is created), against one bare commit on the same database.";

    public async Task Run(bool full, Action<Measured> say)
    {
        var time = TimeSpan.FromSeconds(full ? 15 : 4);
        foreach (var kind in Enum.GetValues<DatabaseKind>())
        {
            await using var place = await Place.Open(kind);
            var bare = await BareCommit.PerSecond(place.Database, time);
            var next = 0;
            var operations = await Rate.Of(time, () => place.As(s => s.GetRequiredService<CreateAccount>()
                .Run(new("Nguyễn Văn Đo", place.Agency.Id, "Chuyên viên", "specialist", $"do.{Interlocked.Increment(ref next)}"))));
            say(new($"{kind}: bare commits", $"{bare:0}/s"));
            say(new($"{kind}: operations, as commits each", $"{operations:0}/s", bare / operations));
        }
    }
}
