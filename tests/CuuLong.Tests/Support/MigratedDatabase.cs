using CuuLong.Host;
using CuuLong.Platform.Data;
using CuuLong.Platform.Verbs;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CuuLong.Tests.Support;

/// <summary>One database of each kind is migrated, the first time it is needed; every application of a test begins with a copy of it.</summary>
internal static class MigratedDatabase
{
    private static readonly Lazy<Task<string>> Sqlite = new(MakeSqlite), Postgres = new(MakePostgres);

    public static async Task<Database> Copy(DatabaseKind kind, string folder)
    {
        if (kind == DatabaseKind.Postgres) return Database.Postgres(await PostgresCluster.NewDatabase(await Postgres.Value));
        var file = Path.Combine(folder, "cuulong.db");
        File.Copy(await Sqlite.Value, file);
        return Database.Sqlite(file);
    }

    private static async Task<string> MakeSqlite()
    {
        var folder = Directory.CreateTempSubdirectory("cuulong-migrated").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var file = Path.Combine(folder, "cuulong.db");
        await Migrate(folder, Database.Sqlite(file));
        // The last connection to close brings what stands in the log into the file.
        using var last = new SqliteConnection($"Data Source={file}");
        SqliteConnection.ClearPool(last);
        return file;
    }

    private static async Task<string> MakePostgres()
    {
        var folder = Directory.CreateTempSubdirectory("cuulong-migrated").FullName;
        var database = Database.Postgres(await PostgresCluster.NewDatabase());
        await Migrate(folder, database);
        Directory.Delete(folder, recursive: true);
        // Nobody may be connected to what is copied.
        await using var last = new NpgsqlConnection(database.ConnectionString);
        NpgsqlConnection.ClearPool(last);
        return last.Database;
    }

    private static async Task Migrate(string folder, Database database)
    {
        await using var app = App.Build(new Installation(folder, database, Repository.Path("packs", "travinh")), TestApp.Modules, b =>
        {
            b.WebHost.UseTestServer();
            b.Logging.ClearProviders();
        });
        await App.Prepare(app.Services);
    }
}
