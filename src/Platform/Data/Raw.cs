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
        using var lent = await db.Command(sql, values, cancel);
        return db.Where.Kind == DatabaseKind.Sqlite ? lent.Command.ExecuteNonQuery() : await lent.Command.ExecuteNonQueryAsync(cancel);
    }

    /// <inheritdoc cref="Statement.Insert"/>
    public static async Task Insert(this ModuleDb db, string table, string columns, IReadOnlyList<object?[]> rows, CancellationToken cancel = default)
    {
        foreach (var statement in Statement.Insert(db.Where.Kind, table, columns, rows)) await db.Execute(statement.Sql, statement.Values, cancel);
    }

    /// <summary>The first row as <paramref name="read"/> makes it, or the default when there is none.</summary>
    public static async Task<T?> First<T>(this ModuleDb db, string sql, object?[] values, Func<DbDataReader, T> read, CancellationToken cancel = default)
    {
        using var lent = await db.Command(sql, values, cancel);
        await using var reader = db.Where.Kind == DatabaseKind.Sqlite ? lent.Command.ExecuteReader() : await lent.Command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? read(reader) : default;
    }

    /// <summary>Every row as <paramref name="read"/> makes it.</summary>
    public static async Task<List<T>> All<T>(this ModuleDb db, string sql, object?[] values, Func<DbDataReader, T> read, CancellationToken cancel = default)
    {
        using var lent = await db.Command(sql, values, cancel);
        await using var reader = db.Where.Kind == DatabaseKind.Sqlite ? lent.Command.ExecuteReader() : await lent.Command.ExecuteReaderAsync(cancel);
        var found = new List<T>();
        while (await reader.ReadAsync(cancel)) found.Add(read(reader));
        return found;
    }

    /// <summary>A key as either database keeps it.</summary>
    public static Guid Key(this DbDataReader row, int place) => row[place] is byte[] bytes ? new Guid(bytes, bigEndian: true) : (Guid)row[place];

    private static async ValueTask<Prepared.Lent> Command(this ModuleDb db, string sql, object?[] values, CancellationToken cancel)
    {
        if (db.Where.Kind == DatabaseKind.Postgres && !db.Writing && db.Database.CurrentTransaction is null) await db.Database.OpenConnectionAsync(cancel);
        var lent = Prepared.Of(db.Where.Kind == DatabaseKind.Sqlite ? db.Connection.Current : db.Database.GetDbConnection(), db.Where.Kind, sql, values.Length);
        lent.Command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        for (var i = 0; i < values.Length; i++) lent.Command.Parameters[i].Take(values[i], db.Where.Kind);
        return lent;
    }

    internal static void Take(this DbParameter parameter, object? value, DatabaseKind kind)
    {
        if (value is Missing missing && kind == DatabaseKind.Postgres) parameter.DbType = missing.Type;
        parameter.Value = Stored(value, kind);
    }

    private static object Stored(object? value, DatabaseKind kind) => value switch
    {
        null or Missing => DBNull.Value,
        Guid key when kind == DatabaseKind.Sqlite => key.ToByteArray(true),
        DateTimeOffset instant when kind == DatabaseKind.Sqlite => InstantAsMicroseconds.Of(instant),
        DateOnly day when kind == DatabaseKind.Sqlite => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        Enum name => name.ToString(),
        _ => value,
    };
}
