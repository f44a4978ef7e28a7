using System.Data.Common;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace CuuLong.Platform.Data;

/// <summary>The database was written by a newer version of the program.</summary>
public sealed class NewerDatabaseException(string migration) : Exception($"unknown migration {migration}")
{
    public string Migration { get; } = migration;
}

/// <summary>Brings the database up to the program, context by context in module order; refuses one that is ahead of it.</summary>
public static class Migrator
{
    public static async Task Migrate(IEnumerable<ModuleDb> contexts, CancellationToken cancel = default)
    {
        foreach (var context in contexts)
        {
            if (!await IsBehind(context, cancel)) continue;
            // A new file takes its settings at its first opening; EF would ask read-only whether it is there, and fail at them.
            await context.Database.OpenConnectionAsync(cancel);
            if (context.Where.Kind == DatabaseKind.Sqlite) await Unlock(context, cancel);
            await context.Database.CloseConnectionAsync();
            await context.Database.MigrateAsync(cancel);
        }
    }

    /// <summary>
    /// On SQLite EF marks in a table that it migrates, and waits for ever for a mark that a killed process left. Who migrates holds the
    /// folder alone, so any mark is such a one.
    /// </summary>
    private static Task<int> Unlock(ModuleDb context, CancellationToken cancel) =>
        context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancel);

    /// <summary>Whether there is something to migrate.</summary>
    /// <exception cref="NewerDatabaseException">A newer program wrote it.</exception>
    public static async Task<bool> IsBehind(IEnumerable<ModuleDb> contexts, CancellationToken cancel = default)
    {
        foreach (var context in contexts)
            if (await IsBehind(context, cancel)) return true;
        return false;
    }

    private static async Task<bool> IsBehind(ModuleDb context, CancellationToken cancel)
    {
        var applied = await Applied(context, cancel);
        var known = Known(context.GetType());
        return applied.FirstOrDefault(m => !known.Contains(m)) is { } newer ? throw new NewerDatabaseException(newer) : !known.IsSubsetOf(applied);
    }

    /// <summary>As the migrations' own attributes say. Asking the context would build its model, which every start would wait for.</summary>
    private static HashSet<string> Known(Type context) =>
    [
        .. from type in context.Assembly.GetTypes()
           where type.GetCustomAttribute<DbContextAttribute>()?.ContextType == context
           select type.GetCustomAttribute<MigrationAttribute>()?.Id,
    ];

    private static async Task<List<string>> Applied(ModuleDb context, CancellationToken cancel)
    {
        var schema = ModuleDb.SchemaOf(context.GetType());
        try
        {
            return await context.Where.Ask($"""SELECT "MigrationId" FROM {context.Where.Table(schema, "migrations")} ORDER BY 1""", [], row => row.GetString(0), cancel);
        }
        catch (DbException failure) when (failure is SqliteException { SqliteErrorCode: 1 } or PostgresException { SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidCatalogName })
        {
            return []; // the first start
        }
    }
}
