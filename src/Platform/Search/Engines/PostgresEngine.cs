using System.Globalization;
using System.Text;
using CuuLong.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Search.Engines;

/// <summary>
/// A GIN index gives all rows of a term at once, in no order; of a common word that is half the table. So every row
/// also carries the number of its block, in blocks of several sizes, and the question is put to the newest block first,
/// then to larger ones: the index cuts the lists at the block, and the later branches run only while rows are wanting.
/// </summary>
internal sealed class PostgresEngine : ISearchEngine
{
    /// <summary>Block sizes in bits of the key; platform.search_vector writes the same.</summary>
    public static readonly int[] Blocks = [12, 15, 18, 21];

    public async Task<IReadOnlyList<long>> Newest(PlatformDb db, TermQuery query, long before, int count, CancellationToken cancel)
    {
        var newest = await db.Database.SqlQueryRaw<long>("SELECT coalesce(max(id), 0) AS \"Value\" FROM platform.search WHERE id < {0}", before).ToListAsync(cancel);
        if (newest[0] == 0) return [];
        var runs = query.All.Where(run => run.Count > 1).Select(run => $" {string.Join(' ', run)} ").ToArray();
        var found = await db.Database.SqlQueryRaw<long>(Sql(runs.Length, newest[0], before), [.. Vectors(query, newest[0]), .. runs, count]).ToListAsync(cancel);
        return [.. found.OrderDescending()];
    }

    /// <summary>One branch a block size and one for what is older still; each begins where the one before ended.</summary>
    private static string Sql(int runs, long newest, long before)
    {
        var (with, from) = (new StringBuilder("WITH "), new StringBuilder());
        var upper = before;
        for (var i = 0; i <= Blocks.Length; i++)
        {
            var lower = i < Blocks.Length ? Math.Max(0, Block(newest, i) - 1) << Blocks[i] : 0;
            with.Append(i == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"b{i} AS MATERIALIZED (SELECT id FROM platform.search WHERE platform.search_vector(terms, id) @@ {{{i}}}::tsquery ");
            // "+ 0" keeps the planner from walking the key instead of the index on the terms.
            with.Append(CultureInfo.InvariantCulture, $"AND id + 0 >= {lower} AND id + 0 < {upper}");
            for (var r = 0; r < runs; r++) with.Append(CultureInfo.InvariantCulture, $" AND strpos(terms, {{{Blocks.Length + 1 + r}}}) > 0");
            with.Append(" ORDER BY id DESC)");
            from.Append(i == 0 ? "" : " UNION ALL ").Append(CultureInfo.InvariantCulture, $"SELECT id AS \"Value\" FROM b{i}");
            upper = Math.Min(upper, lower);
        }
        return $"{with} {from} LIMIT {{{Blocks.Length + 1 + runs}}}";
    }

    private static IEnumerable<string> Vectors(TermQuery query, long newest)
    {
        var terms = string.Join(" & ", query.All.SelectMany(run => run).Select(Quoted).Concat(query.Any.Select(group => $"({string.Join(" | ", group.Select(Quoted))})")));
        for (var i = 0; i < Blocks.Length; i++)
            yield return string.Create(CultureInfo.InvariantCulture, $"{terms} & (_b{Blocks[i]}_{Block(newest, i)} | _b{Blocks[i]}_{Math.Max(0, Block(newest, i) - 1)})");
        yield return terms;
    }

    private static long Block(long newest, int i) => newest >> Blocks[i];

    private static string Quoted(string term) => $"'{term}'";
}
