using System.Diagnostics;
using Npgsql;

namespace CuuLong.Tests.Support;

/// <summary>A private PostgreSQL cluster on a socket of its own, started at the first need and gone with the process.</summary>
public static class PostgresCluster
{
    private static readonly Lazy<string> Socket = new(Start);

    /// <param name="template">Database that it begins as a copy of.</param>
    public static async Task<string> NewDatabase(string template = "template1")
    {
        var name = "t" + Guid.NewGuid().ToString("N");
        await using var admin = new NpgsqlConnection(To("postgres"));
        await admin.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name} TEMPLATE {template}", admin);
        await create.ExecuteNonQueryAsync();
        return To(name);
    }

    private static string To(string database) =>
        $"Host={Socket.Value};Username=postgres;Database={database};Maximum Pool Size=40;Connection Idle Lifetime=5;Connection Pruning Interval=2;No Reset On Close=true";

    private static string Start()
    {
        var bin = Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().First() + "/bin";
        var folder = Directory.CreateTempSubdirectory("cuulong-pg").FullName;
        var data = Path.Combine(folder, "data");
        if (Environment.UserName == "root") Run("chown", "postgres", folder);
        AsPostgres($"{bin}/initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        AsPostgres($"{bin}/pg_ctl", "-D", data, "-w", "-l", Path.Combine(folder, "log"), "-o",
            $"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off -c shared_buffers=128MB -c max_connections=600", "start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            AsPostgres($"{bin}/pg_ctl", "-D", data, "-m", "immediate", "stop");
            Directory.Delete(folder, recursive: true);
        };
        return folder;
    }

    private static void AsPostgres(string program, params string[] arguments)
    {
        if (Environment.UserName == "root") Run("runuser", ["-u", "postgres", "--", program, .. arguments]);
        else Run(program, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
    }
}
