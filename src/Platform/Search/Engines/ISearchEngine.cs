using CuuLong.Platform.Data;

namespace CuuLong.Platform.Search.Engines;

/// <summary>A question in terms of the index.</summary>
/// <param name="All">Every run must occur, its terms side by side.</param>
/// <param name="Any">Of every group at least one term must occur.</param>
internal sealed record TermQuery(IReadOnlyList<IReadOnlyList<string>> All, IReadOnlyList<IReadOnlyList<string>> Any);

/// <summary>The door to a database's full text index.</summary>
internal interface ISearchEngine
{
    /// <summary>Keys of entries that answer, newest first, older than <paramref name="before"/>; at most <paramref name="count"/>.</summary>
    Task<IReadOnlyList<long>> Newest(PlatformDb db, TermQuery query, long before, int count, CancellationToken cancel);
}
