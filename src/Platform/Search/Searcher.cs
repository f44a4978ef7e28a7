using System.Globalization;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Search.Engines;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Search;

/// <param name="Title">The whole title, hits marked.</param>
/// <param name="Snippet">The stretch of the further words around the hit.</param>
/// <param name="Exact">Met with the marks it was asked with.</param>
public sealed record SearchHit(string Kind, Guid SubjectId, string Url, DateTimeOffset At, IReadOnlyList<Piece> Title, IReadOnlyList<Piece> Snippet, bool Exact);

/// <param name="Next">What to pass for the next page; null at the end.</param>
public sealed record SearchPage(IReadOnlyList<SearchHit> Hits, string? Next);

/// <summary>
/// Finds the records of the actor's agency, and of those it took over, that the actor may open, newest first; of the newest
/// <see cref="Window"/> that answer, those met with their marks come first.
/// </summary>
public sealed class Searcher(PlatformDb db, Acting acting)
{
    public const int PageSize = 20, Window = 100;

    /// <summary>The kinds this actor may find something of, in order of their names.</summary>
    public async Task<IReadOnlyList<string>> Kinds(CancellationToken cancel = default) =>
        [.. (await Known(cancel)).Where(k => acting.Actor.May(k.Permission)).Select(k => k.Kind).Distinct().Order(StringComparer.Ordinal)];

    public async Task<SearchPage> Find(SearchQuery query, string? after = null, CancellationToken cancel = default)
    {
        var (before, skip) = Position(after);
        if (query.Empty || !acting.Actor.SignedIn) return new([], null);

        var window = query.Marked ? Window : PageSize + 1;
        var keys = await Newest(query, before, window, cancel);
        var marking = new Marking(query);
        var ranked = (await Rows(query, keys, cancel)).Select(e => (Entry: e, Exact: query.Marked && marking.Exact(e.Title + " " + e.Body)))
            .OrderByDescending(r => r.Exact).ThenByDescending(r => r.Entry.Id).DistinctBy(r => (r.Entry.Kind, r.Entry.SubjectId)).ToList();
        var shown = ranked.Skip(skip).Take(PageSize).ToList();
        var hits = shown.Select(r => new SearchHit(r.Entry.Kind, r.Entry.SubjectId, r.Entry.Url, r.Entry.At, marking.Mark(r.Entry.Title), marking.Snippet(r.Entry.Body), r.Exact)).ToList();
        return new(hits, Following(query, keys, window, before, skip + shown.Count, ranked.Count, shown.LastOrDefault().Entry?.Id));
    }

    /// <summary>The agency's own, and those of the agencies whose work it took over: each walks its own lists.</summary>
    private async Task<IReadOnlyList<long>> Newest(SearchQuery query, long before, int window, CancellationToken cancel)
    {
        ISearchEngine engine = db.Where.Kind == DatabaseKind.Sqlite ? new SqliteEngine() : new PostgresEngine();
        var keys = new List<long>();
        foreach (var agency in Agencies)
            if (await Terms(query, agency, cancel) is { } terms) keys.AddRange(await engine.Newest(db, terms, before, window, cancel));
        return acting.Actor.Forebears.Count == 0 ? keys : [.. keys.Distinct().OrderDescending().Take(window)];
    }

    private IReadOnlyList<Guid> Agencies => [acting.Actor.AgencyId, .. acting.Actor.Forebears];

    /// <summary>Within a window of marked hits by count; from window to window, and otherwise, by key.</summary>
    private static string? Following(SearchQuery query, IReadOnlyList<long> keys, int window, long before, int used, int ranked, long? last)
    {
        if (used < ranked) return query.Marked ? At(before, used) : At(last!.Value, 0);
        return keys.Count == window ? At(keys[^1], 0) : null;
    }

    /// <summary>Terms only lead here; agency, permission, kind and day are decided on the rows themselves.</summary>
    private async Task<IEnumerable<SearchEntry>> Rows(SearchQuery query, IReadOnlyList<long> keys, CancellationToken cancel)
    {
        var (agencies, from, to) = (Agencies, (query.From ?? new(1900, 1, 1)).Start(), (query.To ?? new(2200, 1, 1)).AddDays(1).Start());
        var rows = await db.Set<SearchEntry>().AsNoTracking().Where(e => keys.Contains(e.Id) && e.At >= from && e.At < to).ToListAsync(cancel);
        var mine = (from agency in agencies from holder in Holders() select $" {SearchTerms.Tag(agency)}{holder} ").ToList();
        return rows.Where(e => agencies.Contains(e.AgencyId) && acting.Actor.May(e.Permission) && (query.Kind is null || e.Kind == query.Kind) && (!e.Terms.Contains(SearchTerms.Held(e.AgencyId), StringComparison.Ordinal) || mine.Any(m => e.Terms.Contains(m, StringComparison.Ordinal))));
    }

    /// <summary>Null when the actor may open nothing of what is asked for.</summary>
    private async Task<TermQuery?> Terms(SearchQuery query, Guid agency, CancellationToken cancel)
    {
        var tag = SearchTerms.Tag(agency);
        var known = (await Known(cancel)).Where(k => query.Kind is null || k.Kind == query.Kind).ToList();
        var open = known.Where(k => acting.Actor.May(k.Permission)).ToList();
        if (open.Count == 0) return null;

        var any = new List<IReadOnlyList<string>>();
        if (query.Kind is not null) any.Add([tag + SearchTerms.Kind(query.Kind)]);
        if (open.Count < known.Count) any.Add([.. open.Select(k => SearchTerms.Permission(k.Permission)).Concat(Holders()).Distinct().Select(t => tag + t)]);
        if (query.From is not null || query.To is not null) any.Add([.. Months.Covering(query.From, query.To).Select(m => tag + m)]);
        var all = query.Runs.Select(run => (IReadOnlyList<string>)[.. run.Select(w => tag + w)]).ToList();
        return all.Count + any.Count > 0 ? new(all, any) : null;
    }

    /// <summary>What the actor finds as its holder: by position, with the unit, and by the position acted for.</summary>
    private IEnumerable<string> Holders() =>
        new[] { acting.Actor.PositionId, acting.Actor.UnitId, acting.Actor.OnBehalf?.PositionId ?? acting.Actor.PositionId }.Distinct().Select(SearchTerms.Holder);

    private Task<List<SearchKind>> Known(CancellationToken cancel) => db.SearchKinds.AsNoTracking().ToListAsync(cancel);

    private static string At(long before, int skip) => string.Create(CultureInfo.InvariantCulture, $"{before}-{skip}");

    private static (long Before, int Skip) Position(string? after) =>
        after?.Split('-') is [var key, var count] && long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var before)
        && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var skip) ? (before, Math.Min(skip, Window)) : (long.MaxValue, 0);
}
