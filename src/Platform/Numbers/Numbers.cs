using CuuLong.Platform.Data;

namespace CuuLong.Platform.Numbers;

/// <summary>A counter of one book in one year. It only grows, and only in the transaction that uses the number.</summary>
public sealed class Series
{
    public Guid AgencyId { get; init; }
    public string Book { get; init; } = "";
    public int Year { get; init; }
    public long Last { get; set; }
}

/// <summary>Gapless numbers per agency, book and year (NĐ 30/2020, Điều 15 and Điều 22.2).</summary>
public static class Numbers
{
    /// <summary>Takes the next number. Holds the series row until the transaction of <paramref name="db"/> ends.</summary>
    public static async Task<long> TakeNumber(this ModuleDb db, Guid agency, string book, int year, CancellationToken cancel = default)
    {
        await db.Begin(cancel);
        return await db.First(
            $"INSERT INTO {Table(db)} AS s (agency_id, book, year, last) VALUES (@p0, @p1, @p2, 1) " +
            "ON CONFLICT (agency_id, book, year) DO UPDATE SET last = s.last + 1 RETURNING last", [agency, book, year], r => r.GetInt64(0), cancel);
    }

    /// <summary>What <see cref="TakeNumber"/> would give now; only a suggestion.</summary>
    public static async Task<long> PeekNumber(this ModuleDb db, Guid agency, string book, int year, CancellationToken cancel = default) =>
        1 + await db.First($"SELECT last FROM {Table(db)} WHERE agency_id = @p0 AND book = @p1 AND year = @p2", [agency, book, year], r => r.GetInt64(0), cancel);

    private static string Table(ModuleDb db) => db.Where.Table(SharedTables.Schema, "series");
}
