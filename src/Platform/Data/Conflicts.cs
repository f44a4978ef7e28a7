using CuuLong.Platform.Deeds;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CuuLong.Platform.Data;

/// <summary>Turns the database's refusals into ours.</summary>
internal static class Conflicts
{
    /// <summary>What the violated unique constraint covers, or null when the failure is another one.</summary>
    public static string? UniqueConstraint(this Exception failure) => (failure is DbUpdateException { InnerException: { } inner } ? inner : failure) switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } e => $"{e.TableName}.{e.ConstraintName}",
        SqliteException { SqliteErrorCode: 19, SqliteExtendedErrorCode: 2067 or 1555 } e => e.Message,
        _ => null,
    };

    /// <summary>The record that was changed meanwhile.</summary>
    public static Guid Key(this DbUpdateConcurrencyException conflict) =>
        conflict.Entries.Select(e => e.Properties.FirstOrDefault(p => p.Metadata.Name == "Id")?.CurrentValue).OfType<Guid>().FirstOrDefault();

    /// <summary>Names the person and the hour of the change that came first.</summary>
    public static async Task<Refusal> WhoWasFirst(this ModuleDb db, Guid id, CancellationToken cancel)
    {
        var last = await db.Set<DeedRecord>().AsNoTracking().Where(d => d.SubjectId == id)
            .OrderByDescending(d => d.At).Select(d => new { d.PersonName, d.At }).FirstOrDefaultAsync(cancel);
        return last is null
            ? new Refusal("kernel.changed-meanwhile")
            : new Refusal("kernel.changed-by", null, last.PersonName, last.At);
    }
}
