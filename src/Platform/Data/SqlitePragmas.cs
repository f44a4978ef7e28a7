using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace CuuLong.Platform.Data;

/// <summary>
/// WAL with full synchronisation: what was accepted survives a kill and a power cut. SQLite's own busy handler waits
/// in steps of a few milliseconds, where the driver would poll every 150.
/// </summary>
internal sealed class SqlitePragmas(string synchronous, int checkpoint) : DbConnectionInterceptor
{
    public static readonly SqlitePragmas Full, Relaxed;

    /// <summary>
    /// For the whole program, before its first connection: each is used by one flow at a time, so none needs a lock of its own, and
    /// nobody asks for statistics of memory.
    /// </summary>
    static SqlitePragmas()
    {
        Batteries_V2.Init();
        raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
        raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
        (Full, Relaxed) = (new("FULL", 8000), new("NORMAL", 32000));
    }

    private readonly string pragmas =
        $"PRAGMA journal_mode=WAL; PRAGMA synchronous={synchronous}; PRAGMA busy_timeout=15000; PRAGMA foreign_keys=ON; " +
        $"PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint={checkpoint};";

    /// <summary>Connections of the pool that have been told: settings stay with a connection while it is pooled.</summary>
    private readonly ConditionalWeakTable<object, object> told = [];

    public void Tell(SqliteConnection connection)
    {
        if (!told.TryAdd(connection.Handle!, pragmas)) return;
        using var command = connection.CreateCommand();
        command.CommandText = pragmas;
        command.ExecuteNonQuery();
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Tell((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
