using CuuLong.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Search.Engines;

/// <summary>FTS5 walks the lists of the terms backwards in order of key and stops at the last row wanted.</summary>
internal sealed class SqliteEngine : ISearchEngine
{
    public async Task<IReadOnlyList<long>> Newest(PlatformDb db, TermQuery query, long before, int count, CancellationToken cancel) =>
        await db.Database.SqlQueryRaw<long>(
            "SELECT rowid AS \"Value\" FROM platform_search_fts WHERE platform_search_fts MATCH {0} AND rowid < {1} ORDER BY rowid DESC LIMIT {2}",
            Match(query), before, count).ToListAsync(cancel);

    /// <summary>Terms are letters, digits and "_" only, and quoted besides: nothing typed becomes an operator.</summary>
    private static string Match(TermQuery query) => string.Join(" AND ",
        query.All.Select(run => $"\"{string.Join(' ', run)}\"").Concat(query.Any.Select(group => $"({string.Join(" OR ", group.Select(t => $"\"{t}\""))})")));
}
