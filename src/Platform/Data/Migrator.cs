using Microsoft.EntityFrameworkCore;

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
            var applied = (await context.Database.GetAppliedMigrationsAsync(cancel)).ToHashSet();
            var known = context.Database.GetMigrations().ToHashSet();
            if (applied.FirstOrDefault(m => !known.Contains(m)) is { } newer) throw new NewerDatabaseException(newer);
            if (!known.IsSubsetOf(applied)) await context.Database.MigrateAsync(cancel);
        }
    }
}
