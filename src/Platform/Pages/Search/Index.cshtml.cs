using CuuLong.Platform.Access;
using CuuLong.Platform.Search;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace CuuLong.Platform.Pages.Search;

[SignedIn]
public sealed class IndexModel(Searcher searcher) : OfficePage
{
    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true)] public string? Kind { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? From { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? To { get; set; }
    [BindProperty(SupportsGet = true)] public string? After { get; set; }

    public SearchQuery Query { get; private set; } = SearchQuery.Parse(null);
    public IReadOnlyList<string> Kinds { get; private set; } = [];
    public SearchPage Found { get; private set; } = new([], null);

    public bool Filtered => Query.Kind is not null || From is not null || To is not null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Query = SearchQuery.Parse(Q, Kind, From, To);
        Kinds = await searcher.Kinds(cancel);
        Found = await searcher.Find(Query, After, cancel);
    }

    /// <summary>This search with another kind (null for all) from its first page.</summary>
    public string Of(string? kind) => Address(kind, From, To, null);

    public string NextPage => Address(Query.Kind, From, To, Found.Next);

    public string WithoutFilters => Address(null, null, null, null);

    private string Address(string? kind, DateOnly? from, DateOnly? to, string? after)
    {
        var words = kind == Query.Kind ? Q : string.Join(' ', (Q ?? "").Split(' ').Where(w => !w.StartsWith("kind:", StringComparison.OrdinalIgnoreCase)));
        return QueryHelpers.AddQueryString("/search", new Dictionary<string, string?>
        {
            ["q"] = words, ["kind"] = kind, ["from"] = from?.ToString("yyyy-MM-dd"), ["to"] = to?.ToString("yyyy-MM-dd"), ["after"] = after,
        }.Where(p => !string.IsNullOrEmpty(p.Value)));
    }
}
