using CuuLong.Platform.Data;
using CuuLong.Platform.Verbs;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CuuLong.Platform.Operations;

/// <summary>The database as it was at one instant, in one file; taken while others go on working.</summary>
internal static class DatabaseSnapshot
{
    public static string Entry(DatabaseKind kind) => kind == DatabaseKind.Sqlite ? "database.sqlite" : "database.pgdump";

    public static async Task Take(Database database, string file, CancellationToken cancel)
    {
        if (database.Kind == DatabaseKind.Postgres)
        {
            await PostgresPrograms.Dump(database.ConnectionString, file, cancel);
            return;
        }
        await using var connection = await Open(SourceOf(database), cancel);
        await using var copy = connection.CreateCommand();
        copy.CommandText = "VACUUM INTO $file";
        copy.Parameters.AddWithValue("$file", file);
        await copy.ExecuteNonQueryAsync(cancel);
        // The copy of a WAL database is none; the server opens it read-only first and could not turn it.
        await using var turned = await Open(file, cancel);
        await using var wal = turned.CreateCommand();
        wal.CommandText = "PRAGMA journal_mode=WAL";
        await wal.ExecuteNonQueryAsync(cancel);
    }

    public static async Task PutBack(Database database, string file, CancellationToken cancel)
    {
        if (database.Kind == DatabaseKind.Postgres)
            await PostgresPrograms.Load(database.ConnectionString, file, cancel);
        else
            File.Move(file, SourceOf(database));
    }

    /// <summary>True when nothing of ours, nor of anyone else, stands there yet.</summary>
    public static async Task<bool> IsEmpty(Database database, CancellationToken cancel)
    {
        if (database.Kind == DatabaseKind.Sqlite) return !File.Exists(SourceOf(database));
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(cancel);
        await using var count = new NpgsqlCommand("SELECT NOT EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema NOT IN ('pg_catalog', 'information_schema'))", connection);
        return (bool)(await count.ExecuteScalarAsync(cancel))!;
    }

    private static async Task<SqliteConnection> Open(string file, CancellationToken cancel)
    {
        if (!File.Exists(file)) throw new UsageException($"Không có cơ sở dữ liệu tại {file}. Chỉ đúng thư mục bằng --data.");
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 60 }.ConnectionString);
        await connection.OpenAsync(cancel);
        return connection;
    }

    private static string SourceOf(Database database) => new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;
}
