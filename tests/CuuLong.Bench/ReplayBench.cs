using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CuuLong.Bench.Support;
using CuuLong.Platform.Data;

namespace CuuLong.Bench;

/// <summary>A month replayed by the real program, in a process of its own.</summary>
internal sealed partial class ReplayBench : IBench
{
    public string Name => "replay";
    public string What => "August 2021 replayed through the operations of the pages: once with every document signed on paper, once as the month was, 18,385 of 25,581 signed by person and agency.";

    public async Task Run(bool full, Action<Measured> say)
    {
        var month = Repository.Path("packs", "travinh", "months", "2021-08.yaml");
        var paper = Path.Combine(Directory.CreateTempSubdirectory("cuulong-month").FullName, "2021-08.yaml");
        await File.WriteAllTextAsync(paper, Signed().Replace(await File.ReadAllTextAsync(month), "signed: 0"));
        foreach (var kind in Enum.GetValues<DatabaseKind>())
        {
            await using var place = await Place.Open(kind);
            var bare = await BareCommit.PerSecond(place.Database.Relaxed(), TimeSpan.FromSeconds(3), waits: false);
            var (rate, _, memory) = await Replay(kind, paper, full);
            say(new($"{kind}: bare commits", $"{bare:0}/s"));
            say(new($"{kind}: operations a second", $"{rate:0}/s", rate, kind == DatabaseKind.Sqlite ? 1500 : 1000, AtLeast: true));
            say(new($"{kind}: an operation in bare commits", $"{1000 / rate:0.00} ms", bare / rate));
            say(new($"{kind}: peak memory, MiB", $"{memory:0} MiB", memory, 1024));
            var (signing, minutes, most) = await Replay(kind, month, full);
            say(new($"{kind}: the month with its signatures, minutes", $"{signing:0} operations/s", full ? minutes : null, 8));
            say(new($"{kind}: its peak memory, MiB", $"{most:0} MiB", most, 1024));
        }
    }

    private static async Task<(double Rate, double Minutes, double Memory)> Replay(DatabaseKind kind, string month, bool full)
    {
        var folder = Directory.CreateTempSubdirectory("cuulong-replay").FullName;
        string[] database = kind == DatabaseKind.Postgres ? ["--database", await PostgresCluster.NewDatabase()] : [];
        var said = await Call([Repository.Path("artifacts", "bin", "CuuLong.Host", "release", "CuuLong.Host.dll"), "replay", month,
            "--scale", full ? "1" : "0.05", "--data", folder, "--pack", Repository.Path("packs", "travinh"), .. database]);
        Directory.Delete(folder, recursive: true);
        return (Number(PerSecond(), said), Number(Seconds(), said) / 60, Number(Memory(), said));
    }

    private static double Number(Regex part, string said) => double.Parse(part.Match(said).Groups[1].Value, CultureInfo.InvariantCulture);

    private static async Task<string> Call(string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return PerSecond().IsMatch(said) ? said : throw new InvalidOperationException($"The replay ended with {process.ExitCode}: {await errors}");
    }

    [GeneratedRegex(@"(\d+) thao tác/giây")] private static partial Regex PerSecond();
    [GeneratedRegex(@"trong ([\d.]+) giây")] private static partial Regex Seconds();
    [GeneratedRegex(@"signed: \d+")] private static partial Regex Signed();
    [GeneratedRegex(@"Bộ nhớ cao nhất: (\d+) MiB")] private static partial Regex Memory();
}
