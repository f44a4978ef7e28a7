using CuuLong.Platform.Data;
using Microsoft.EntityFrameworkCore;

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
    /// <summary>Takes the next number. Holds the series row until the transaction of <paramref name="db"/> ends, so begin it first.</summary>
    public static async Task<long> TakeNumber(this ModuleDb db, Guid agency, string book, int year, CancellationToken cancel = default)
    {
        await db.Begin(cancel);
        var table = db.Where.Table(SharedTables.Schema, "series");
        object key = db.Where.Kind == DatabaseKind.Sqlite ? agency.ToByteArray(true) : agency;
        var taken = await db.Database.SqlQueryRaw<long>(
            $"INSERT INTO {table} AS s (agency_id, book, year, last) VALUES ({{0}}, {{1}}, {{2}}, 1) " +
            "ON CONFLICT (agency_id, book, year) DO UPDATE SET last = s.last + 1 RETURNING last AS \"Value\"", key, book, year).ToListAsync(cancel);
        return taken[0];
    }

    /// <summary>What <see cref="TakeNumber"/> would give now; only a suggestion.</summary>
    public static async Task<long> PeekNumber(this ModuleDb db, Guid agency, string book, int year, CancellationToken cancel = default)
    {
        var table = db.Where.Table(SharedTables.Schema, "series");
        object key = db.Where.Kind == DatabaseKind.Sqlite ? agency.ToByteArray(true) : agency;
        var last = await db.Database.SqlQueryRaw<long>(
            $"SELECT last AS \"Value\" FROM {table} WHERE agency_id = {{0}} AND book = {{1}} AND year = {{2}}", key, book, year).ToListAsync(cancel);
        return last.FirstOrDefault() + 1;
    }
}
