using System.ComponentModel;
using System.Diagnostics;
using CuuLong.Platform.Verbs;
using Npgsql;

namespace CuuLong.Platform.Operations;

/// <summary>PostgreSQL's own pg_dump and pg_restore, of the newest version installed.</summary>
internal static class PostgresPrograms
{
    public static Task Dump(string connection, string file, CancellationToken cancel) =>
        Run("pg_dump", connection, ["--format=custom", "--no-owner", "--no-privileges", "--file", file], cancel);

    public static Task Load(string connection, string file, CancellationToken cancel) =>
        Run("pg_restore", connection, ["--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges", "--dbname", Of(connection).Database!, file], cancel);

    private static async Task Run(string program, string connection, string[] arguments, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(Find(program), arguments) { RedirectStandardError = true };
        var to = Of(connection);
        foreach (var (name, value) in new[] { ("PGHOST", to.Host), ("PGPORT", to.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("PGUSER", to.Username), ("PGPASSWORD", to.Password), ("PGDATABASE", to.Database) })
            if (!string.IsNullOrEmpty(value)) start.Environment[name] = value;
        using var process = Started(start);
        var said = await process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        if (process.ExitCode != 0) throw new UsageException($"{program} không làm được: {said.Trim()}");
    }

    private static Process Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new UsageException($"Máy chưa có {start.FileName}. Cài bằng: sudo apt-get install -y postgresql-client-15");
        }
    }

    private static NpgsqlConnectionStringBuilder Of(string connection) => new(connection);

    private static string Find(string program)
    {
        const string installed = "/usr/lib/postgresql";
        var versions = Directory.Exists(installed) ? Directory.GetDirectories(installed) : [];
        return versions.OrderByDescending(v => int.TryParse(Path.GetFileName(v), out var n) ? n : 0).Select(v => Path.Combine(v, "bin", program)).FirstOrDefault(File.Exists)
            ?? program;
    }
}
