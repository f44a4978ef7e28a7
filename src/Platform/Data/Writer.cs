using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace CuuLong.Platform.Data;

/// <summary>
/// SQLite admits one writer, so the program has one: acts queue for this connection instead of polling the file's lock, and find in it the
/// pages that the acts before them wrote, and the statements they had parsed (ADR 70).
/// </summary>
public sealed class Writer(Database database) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private SqliteConnection? connection;

    /// <summary>The connection, for the caller alone until it calls <see cref="Return"/>.</summary>
    internal async ValueTask<SqliteConnection> Take(CancellationToken cancel)
    {
        if (!TakesSoon()) await turn.WaitAsync(cancel);
        try
        {
            return connection ??= database.OpenSqlite();
        }
        catch
        {
            turn.Release();
            throw;
        }
    }

    private bool TakesSoon()
    {
        var patience = database.WaitsForDisk ? 0 : Stopwatch.Frequency / 500;
        for (var from = Stopwatch.GetTimestamp(); !turn.Wait(0, CancellationToken.None); Thread.Yield())
            if (Stopwatch.GetTimestamp() - from >= patience) return false;
        return true;
    }

    /// <param name="sound">False when its transaction could not be ended: the next act begins on another.</param>
    internal void Return(bool sound)
    {
        if (!sound) Close();
        turn.Release();
    }

    /// <summary>
    /// Brings the log into the file, after the act that is at it. What cannot be brought stays in the log, where the next start finds it.
    /// </summary>
    public void Dispose()
    {
        // A connection is never closed under the hands of who works on it.
        if (!turn.Wait(TimeSpan.FromSeconds(5))) return;
        try
        {
            using var command = connection?.CreateCommand();
            if (command is not null) (command.CommandText, command.CommandTimeout) = ("PRAGMA wal_checkpoint(TRUNCATE)", 5);
            command?.ExecuteNonQuery();
        }
        catch (SqliteException)
        {
        }
        finally
        {
            Return(sound: false);
        }
    }

    private void Close()
    {
        connection?.Dispose();
        connection = null;
    }
}
