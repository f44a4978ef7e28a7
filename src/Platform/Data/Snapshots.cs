using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CuuLong.Platform.Data;

internal static class Snapshots
{
    /// <summary>A transaction that reads one state of the whole database while others go on writing; it never writes itself.</summary>
    public static async Task<IDbContextTransaction> ReadSnapshot(this ModuleDb db, CancellationToken cancel)
    {
        if (db.Where.Kind == DatabaseKind.Postgres) return await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        await db.Database.OpenConnectionAsync(cancel);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        return (await db.Database.UseTransactionAsync(connection.BeginTransaction(deferred: true), cancel))!;
    }
}
