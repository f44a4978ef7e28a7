using System.Collections.Concurrent;

namespace CuuLong.Platform.Data;

/// <summary>One statement by hand; parameters are @p0, @p1… in the order of <paramref name="Values"/>.</summary>
/// <param name="Row">The row that must still be as it was read: when the statement finds it no more, the act is refused.</param>
internal sealed record Statement(string Sql, object?[] Values, Guid? Row = null)
{
    /// <summary>PostgreSQL takes 65,535 parameters in a statement, SQLite 32,766.</summary>
    private const int RowsAtOnce = 500;

    private static readonly ConcurrentDictionary<(string Table, string Columns, int Rows, int Width), string> Texts = new();

    /// <summary>
    /// Rows into one table; each row has a value for each column. PostgreSQL takes them in one journey; on SQLite there is none to
    /// save, and a statement that is always the same stays parsed.
    /// </summary>
    public static IEnumerable<Statement> Insert(DatabaseKind kind, string table, string columns, IReadOnlyList<object?[]> rows)
    {
        if (kind == DatabaseKind.Sqlite) return rows.Select(row => new Statement(Text(table, columns, 1, row.Length), row));
        return rows.Chunk(RowsAtOnce).Select(chunk => new Statement(Text(table, columns, chunk.Length, chunk[0].Length), [.. chunk.SelectMany(r => r)]));
    }

    private static string Text(string table, string columns, int rows, int width) => Texts.GetOrAdd((table, columns, rows, width), of =>
    {
        var places = Enumerable.Range(0, of.Rows).Select(row => "(" + string.Join(", ", Enumerable.Range(row * of.Width, of.Width).Select(i => $"@p{i}")) + ")");
        return $"INSERT INTO {of.Table} ({of.Columns}) VALUES {string.Join(", ", places)}";
    });
}
