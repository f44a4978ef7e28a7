using CuuLong.Host;
using CuuLong.Platform.Data;
using CuuLong.Platform.Verbs;
using Microsoft.Data.Sqlite;

namespace CuuLong.Tests.Platform.Data;

/// <summary>A process that was killed while it migrated leaves its mark in the database.</summary>
public sealed class AbandonedMigration : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cuulong-migrating").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_mark_of_a_killed_migration_holds_nobody_up()
    {
        var file = Path.Combine(folder, "cuulong.db");
        await using (var killed = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await killed.OpenAsync(TestContext.Current.CancellationToken);
            await using var mark = killed.CreateCommand();
            mark.CommandText = """CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL); INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-29 10:00:00')""";
            await mark.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
        var services = await App.OpenServices(new Installation(folder, Database.Sqlite(file), Repository.Path("packs", "travinh")), TestApp.Modules, null).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        await ((IAsyncDisposable)services).DisposeAsync();
    }
}
