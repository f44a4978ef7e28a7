namespace CuuLong.Platform.Data;

/// <summary>One statement by hand; parameters are @p0, @p1… in the order of <paramref name="Values"/>.</summary>
/// <param name="Row">The row that must still be as it was read: when the statement finds it no more, the act is refused.</param>
internal sealed record Statement(string Sql, object?[] Values, Guid? Row = null)
{
    /// <summary>PostgreSQL takes 65,535 parameters in a statement, SQLite 32,766.</summary>
    private const int RowsAtOnce = 500;

    /// <summary>Rows into one table; each row has a value for each column.</summary>
    public static IEnumerable<Statement> Insert(string table, string columns, IReadOnlyList<object?[]> rows) =>
        from chunk in rows.Chunk(RowsAtOnce)
        let width = chunk[0].Length
        let places = chunk.Select((_, row) => "(" + string.Join(", ", Enumerable.Range(row * width, width).Select(i => $"@p{i}")) + ")")
        select new Statement($"INSERT INTO {table} ({columns}) VALUES {string.Join(", ", places)}", [.. chunk.SelectMany(r => r)]);
}
