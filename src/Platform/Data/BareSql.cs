using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CuuLong.Platform.Data;

/// <summary>A question to the database without a context: any first use of one builds its model, and a start would wait for that.</summary>
public static class BareSql
{
    /// <summary>Every row as <paramref name="read"/> makes it; parameters are @p0, @p1… in order.</summary>
    public static async Task<List<T>> Ask<T>(this Database database, string sql, object?[] values, Func<DbDataReader, T> read, CancellationToken cancel = default)
    {
        await using DbConnection connection = database.Kind == DatabaseKind.Sqlite ? new SqliteConnection(database.ConnectionString) : new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (index, value) in values.Index())
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"p{index}";
            parameter.Take(value, database.Kind);
            command.Parameters.Add(parameter);
        }
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var found = new List<T>();
        while (await reader.ReadAsync(cancel)) found.Add(read(reader));
        return found;
    }
}
