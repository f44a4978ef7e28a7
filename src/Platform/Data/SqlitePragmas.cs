using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CuuLong.Platform.Data;

/// <summary>
/// WAL with full synchronisation: what was accepted survives a kill and a power cut. SQLite's own busy handler waits
/// in steps of a few milliseconds, where the driver would poll every 150.
/// </summary>
internal sealed class SqlitePragmas(string synchronous) : DbConnectionInterceptor
{
    public static readonly SqlitePragmas Full = new("FULL");

    public static readonly SqlitePragmas Relaxed = new("NORMAL");

    private readonly string pragmas =
        $"PRAGMA journal_mode=WAL; PRAGMA synchronous={synchronous}; PRAGMA busy_timeout=15000; PRAGMA foreign_keys=ON; " +
        "PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=8000;";

    /// <summary>Connections of the pool that have been told: settings stay with a connection while it is pooled.</summary>
    private readonly ConditionalWeakTable<object, object> told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (!told.TryAdd(((SqliteConnection)connection).Handle!, pragmas)) return;
        using var command = connection.CreateCommand();
        command.CommandText = pragmas;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
