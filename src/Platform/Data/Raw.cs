using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CuuLong.Platform.Data;

/// <summary>
/// One statement by hand, on the context's connection and in its transaction. For what every act writes, where the
/// change tracker would cost more than the statement. Parameters are @p0, @p1… in order.
/// </summary>
public static class Raw
{
    public static async Task<int> Execute(this ModuleDb db, string sql, object?[] values, CancellationToken cancel = default)
    {
        await using var command = await db.Command(sql, values, cancel);
        return db.Where.Kind == DatabaseKind.Sqlite ? command.ExecuteNonQuery() : await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Rows into one table by one statement; each row has a value for each column.</summary>
    public static async Task Insert(this ModuleDb db, string table, string columns, IReadOnlyList<object?[]> rows, CancellationToken cancel = default)
    {
        // PostgreSQL takes 65,535 parameters in a statement, SQLite 32,766.
        foreach (var chunk in rows.Chunk(500))
        {
            var width = chunk[0].Length;
            var values = string.Join(", ", chunk.Select((_, row) => "(" + string.Join(", ", Enumerable.Range(row * width, width).Select(i => $"@p{i}")) + ")"));
            await db.Execute($"INSERT INTO {table} ({columns}) VALUES {values}", [.. chunk.SelectMany(r => r)], cancel);
        }
    }

    /// <summary>The first row as <paramref name="read"/> makes it, or the default when there is none.</summary>
    public static async Task<T?> First<T>(this ModuleDb db, string sql, object?[] values, Func<DbDataReader, T> read, CancellationToken cancel = default)
    {
        await using var command = await db.Command(sql, values, cancel);
        await using var reader = db.Where.Kind == DatabaseKind.Sqlite ? command.ExecuteReader() : await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? read(reader) : default;
    }

    private static async Task<DbCommand> Command(this ModuleDb db, string sql, object?[] values, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is null) await db.Database.OpenConnectionAsync(cancel);
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            parameter.Value = Stored(values[i], db.Where.Kind);
            command.Parameters.Add(parameter);
        }
        return command;
    }

    private static object Stored(object? value, DatabaseKind kind) => value switch
    {
        null => DBNull.Value,
        Guid key when kind == DatabaseKind.Sqlite => key.ToByteArray(true),
        DateTimeOffset instant when kind == DatabaseKind.Sqlite => InstantAsMicroseconds.Of(instant),
        DateOnly day when kind == DatabaseKind.Sqlite => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        Enum name => name.ToString(),
        _ => value,
    };
}
