using CuuLong.Platform.Access;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Platform.Pages.Organisations;

/// <summary>The offices as they stood on a day: the tree, or what was searched for.</summary>
[SignedIn]
internal sealed class IndexModel(IOrganisations offices, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? AsOf { get; set; }

    public DateOnly Day { get; private set; }
    public IReadOnlyList<Unit> Found { get; private set; } = [];

    /// <summary>Of another day: when none of this one answers, or the very code was asked for.</summary>
    public IReadOnlyList<Unit> Other { get; private set; } = [];
    public IReadOnlyList<Branch> Tree { get; private set; } = [];
    public IReadOnlyList<(UnitKind Kind, int Count)> Counts { get; private set; } = [];

    public bool MayOpen => Actor.May(OrganisationRights.AllAgencies);
    public bool Searching => !string.IsNullOrWhiteSpace(Q);

    public void OnGet()
    {
        Day = AsOf ?? clock.Today();
        var all = offices.On(Day);
        Counts = [.. all.Where(u => u.IsAgency).GroupBy(u => u.Kind).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))];
        if (Searching) (Found, Other) = Find(Q!);
        else Tree = Branch.Of(all, u => offices.ParentOn(u, Day)?.Id, Day);
    }

    private (IReadOnlyList<Unit> Found, IReadOnlyList<Unit> Other) Find(string words)
    {
        var found = offices.Search(words, Day, 200);
        if (found.Count == 0) return (found, offices.SearchOther(words, Day));
        return (found, offices.ByCode(words, Day) is { } carrier && !carrier.ExistsOn(Day) ? [carrier] : []);
    }

    /// <summary>Who does the work of a unit of another day.</summary>
    public IReadOnlyList<Unit> WorkOf(Unit unit) => offices.ResolveTo(unit.Id, Day);

    /// <summary>"Ủy ban nhân dân thành phố Trà Vinh › …", to tell offices of one name apart.</summary>
    public string Above(Unit unit) => offices.ParentOn(unit, Day)?.NameIn(T.Language) ?? "";
}

/// <summary>A unit with those under it.</summary>
internal sealed record Branch(Unit Unit, IReadOnlyList<Branch> Under, DateOnly Day)
{
    public static IReadOnlyList<Branch> Of(IReadOnlyList<Unit> units, Func<Unit, Guid?> above, DateOnly day)
    {
        var ids = units.Select(u => u.Id).ToHashSet();
        var byParent = units.ToLookup(u => above(u) is { } id && ids.Contains(id) ? id : default);
        IReadOnlyList<Branch> Below(Guid id) => [.. byParent[id].Select(u => new Branch(u, Below(u.Id), day))];
        return Below(default);
    }
}
