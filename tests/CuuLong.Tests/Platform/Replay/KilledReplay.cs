using System.Diagnostics;
using System.Security.Cryptography;
using CuuLong.Platform.Data;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CuuLong.Tests.Platform.Replay;

/// <summary>The real program, killed with signal 9 at chance moments and started again.</summary>
public sealed class KilledReplay : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cuulong-kill").FullName;
    private readonly Random chance = new(2021_08);

    [Theory, InlineData(DatabaseKind.Sqlite, 12), InlineData(DatabaseKind.Postgres, 8)]
    public async Task What_was_accepted_outlives_every_kill_and_no_number_is_given_twice(DatabaseKind kind, int kills)
    {
        string[] database = kind == DatabaseKind.Sqlite ? [] : ["--database", await PostgresCluster.NewDatabase()];
        var accepted = new HashSet<string>();
        var killed = 0;
        for (var run = 0; run < 3 * kills && killed < kills; run++)
        {
            if (await Killed(run, database)) killed++;
            var now = await Accepted(database);
            Assert.Superset(accepted, now);
            accepted = now;
        }
        Assert.Equal(kills, killed);
        Assert.NotEmpty(accepted);

        Assert.Equal(0, await Finish("replay", database, Month, "--scale", "0.02", "--resume"));
        // A verb that ended leaves one file, which can be copied by itself.
        Assert.False(File.Exists(Path.Combine(folder, "cuulong.db-wal")));

        Assert.Superset(accepted, await Accepted(database));
        Assert.Equal(0, await Finish("verify-audit", database));
        Assert.Equal(512, await Count(database, "SELECT COUNT(*) FROM documents{0}outgoing WHERE number IS NOT NULL"));
        foreach (var (table, number) in new[] { ("outgoing", "number"), ("lines", "arrival_number") })
            Assert.Equal(0, await Count(database,
                $"SELECT COUNT(*) FROM (SELECT agency_id FROM documents{{0}}{table} WHERE {number} IS NOT NULL GROUP BY agency_id, book, year HAVING COUNT(DISTINCT {number}) <> COUNT(*) OR MAX({number}) <> COUNT(*)) gaps"));
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task Kills_in_the_first_seconds_and_after_the_last_act_leave_a_month_that_is_gone_on_with(DatabaseKind kind)
    {
        string[] database = kind == DatabaseKind.Sqlite ? [] : ["--database", await PostgresCluster.NewDatabase()];
        // Before the database is there, while it is migrated, while the pack is loaded, at the first acts.
        foreach (var wait in (int[])[100, 300, 500, 700, 900, 1100, 1400, 1700, 2000])
        {
            using var process = Start("replay", database, [Month, "--scale", "0.005", "--resume"]);
            await Task.Delay(wait);
            process.Kill();
            await process.WaitForExitAsync();
            await Alone(database);
        }
        using (var last = Start("replay", database, [Month, "--scale", "0.005", "--resume"]))
        {
            var ended = new TaskCompletionSource();
            var said = last.StandardError.ReadToEndAsync();
            last.OutputDataReceived += (_, line) => { if (line.Data?.StartsWith("Thao tác:", StringComparison.Ordinal) is { } summary && summary) ended.TrySetResult(); };
            if (await Task.WhenAny(ended.Task, said) == said && !ended.Task.IsCompleted) Assert.Fail(await said);
            last.Kill();
            await last.WaitForExitAsync();
        }
        var accepted = await Accepted(database);

        Assert.Equal(0, await Finish("replay", database, Month, "--scale", "0.005", "--resume"));
        Assert.Equal(accepted, await Accepted(database));
        Assert.Equal(0, await Finish("verify-audit", database));
        Assert.Equal(128, await Count(database, "SELECT COUNT(*) FROM documents{0}outgoing WHERE number IS NOT NULL"));

        var report = Path.Combine(folder, "R.docx");
        Assert.Equal(0, await Finish("report", database, "2021-08", "--out", report));
        var written = await Written(report);
        foreach (var wait in (int[])[600, 1000, 1300, 1600])
        {
            using var process = Start("report", database, ["2021-08", "--out", report]);
            await Task.Delay(wait);
            process.Kill();
            await process.WaitForExitAsync();
            Assert.Equal(written, await Written(report));
        }
    }

    /// <summary>A server finishes the statement of a client that was killed; whoever starts in that very moment may meet it.</summary>
    private async Task Alone(string[] database)
    {
        for (var tries = 0; database.Length > 0 && tries < 100; tries++, await Task.Delay(100))
            if (await Count(database, "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()") == 0) return;
    }

    private static async Task<string> Written(string report) =>
        Convert.ToHexString(SHA256.HashData([.. await File.ReadAllBytesAsync(report), .. await File.ReadAllBytesAsync(Path.ChangeExtension(report, ".json"))]));

    private static string Month => Repository.Path("packs", "travinh", "months", "2021-08.yaml");

    /// <summary>False when the month ended before the signal came.</summary>
    private async Task<bool> Killed(int run, string[] database)
    {
        using var process = Start("replay", database, [Month, "--scale", "0.02", .. run == 0 ? Array.Empty<string>() : ["--resume"]]);
        var begun = new TaskCompletionSource();
        process.ErrorDataReceived += (_, line) => { if (line.Data?.StartsWith("Diễn ", StringComparison.Ordinal) != false) begun.TrySetResult(); };
        process.BeginErrorReadLine();
        await begun.Task.WaitAsync(TimeSpan.FromMinutes(2));
        await Task.Delay(chance.Next(50, 700));
        process.Kill();
        await process.WaitForExitAsync();
        return process.ExitCode == 137;
    }

    private async Task<int> Finish(string verb, string[] database, params string[] words)
    {
        using var process = Start(verb, database, words);
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, said);
        return process.ExitCode;
    }

    private Process Start(string verb, string[] database, string[] words)
    {
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "CuuLong.Host.dll"), verb, .. words, "--data", folder, "--pack", Repository.Path("packs", "travinh"), .. database];
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    private async Task<HashSet<string>> Accepted(string[] database)
    {
        var hashes = new HashSet<string>();
        await Ask(database, "SELECT hash FROM platform{0}deeds", row => hashes.Add(Convert.ToHexString((byte[])row[0])));
        return hashes;
    }

    private async Task<long> Count(string[] database, string sql)
    {
        var count = -1L;
        await Ask(database, sql, row => count = Convert.ToInt64(row[0]));
        return count;
    }

    private async Task Ask(string[] database, string sql, Action<System.Data.Common.DbDataReader> take)
    {
        await using System.Data.Common.DbConnection connection = database is [_, var server]
            ? new NpgsqlConnection(server) : new SqliteConnection($"Data Source={Path.Combine(folder, "cuulong.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = string.Format(sql, database.Length > 0 ? "." : "_");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) take(reader);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
