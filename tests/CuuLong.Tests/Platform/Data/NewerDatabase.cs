using CuuLong.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Data;

public sealed class NewerDatabase
{
    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task A_database_that_is_newer_than_the_program_is_refused_and_left_alone(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        var history = kind == DatabaseKind.Sqlite ? "platform_migrations" : "platform.migrations";
        await app.Read<PlatformDb, int>(db => db.Database.ExecuteSqlRawAsync(
            $"INSERT INTO {history} (\"MigrationId\", \"ProductVersion\") VALUES ('29990101_1_FromTheFuture', '10.0.0')"));

        await using var scope = app.Services.CreateAsyncScope();
        var refused = await Assert.ThrowsAsync<NewerDatabaseException>(() => Migrator.Migrate(scope.ServiceProvider.GetServices<ModuleDb>(), TestContext.Current.CancellationToken));

        Assert.Equal("29990101_1_FromTheFuture", refused.Migration);
    }
}
