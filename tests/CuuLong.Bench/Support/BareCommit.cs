using System.Data.Common;
using CuuLong.Platform.Data;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CuuLong.Bench.Support;

/// <summary>The floor of every write: one row inserted and committed on one connection, with nothing of ours around it.</summary>
internal static class BareCommit
{
    public static async Task<double> PerSecond(Database database, TimeSpan time, bool waits = true)
    {
        await using DbConnection connection = database.Kind == DatabaseKind.Sqlite ? new SqliteConnection(database.ConnectionString) : new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        if (database.Kind == DatabaseKind.Sqlite) await Execute(connection, $"PRAGMA journal_mode=WAL; PRAGMA synchronous={(waits ? "FULL" : "NORMAL")}; PRAGMA busy_timeout=15000;");
        await Execute(connection, "CREATE TABLE bare_commits (id INTEGER PRIMARY KEY, text TEXT NOT NULL)");
        var next = 0;
        await using var insert = connection.CreateCommand();
        return await Rate.Of(time, async () =>
        {
            insert.CommandText = $"INSERT INTO bare_commits (id, text) VALUES ({++next}, 'một dòng')";
            await insert.ExecuteNonQueryAsync();
        });
    }

    private static async Task Execute(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
