using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Packs;
using CuuLong.Platform.People;
using CuuLong.Platform.Territory;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Platform.Pages.Organisations;

/// <summary>One office: how long it existed, its codes, where it came from, who works there, who went on with its work, and what was done to it.</summary>
[SignedIn]
internal sealed class UnitModel(PlatformDb db, IOrganisations offices, IAreas areas, Pack pack, TimeProvider clock) : OfficePage
{
    public sealed record Edge(Unit? Other, Succession Succession, bool Onward);

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? AsOf { get; set; }

    public DateOnly Day { get; private set; }
    public Unit Unit { get; private set; } = null!;
    public Unit? Parent { get; private set; }
    public IReadOnlyList<Unit> Children { get; private set; } = [];
    public IReadOnlyList<Edge> Edges { get; private set; } = [];
    public IReadOnlyList<Unit> Today { get; private set; } = [];
    public Area? Area { get; private set; }
    public string? Source { get; private set; }
    public IReadOnlyList<UnitPeople.Row> People { get; private set; } = [];
    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    /// <summary>Who holds which position is for those who work there, and for who administers them.</summary>
    public bool SeesPeople => Actor.Administers(Unit.AgencyId) || Actor.Forebears.Contains(Unit.AgencyId);
    public bool SeesAccounts => SeesPeople && Actor.May(PlatformRights.Accounts);

    public bool MayChange => Unit.ValidTo is null && UnitRules.MayChange(Actor, Unit);
    public bool MayOpenBelow => Unit.ValidTo is null && UnitRules.MayOpen(Actor, Unit, agency: false);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (offices.Find(Id) is not { } unit) return NotFound();
        Unit = unit;
        var today = clock.Today();
        Day = AsOf ?? (unit.ExistsOn(today) ? today : unit.ValidTo?.AddDays(-1) ?? unit.ValidFrom);
        Parent = offices.ParentOn(unit, Day);
        Children = offices.Children(Id, Day);
        Edges = [.. offices.Before(Id).Select(e => new Edge(offices.Find(e.FromId), e, false)), .. offices.After(Id).Select(e => new Edge(e.ToId is { } to ? offices.Find(to) : null, e, true))];
        Today = unit.ExistsOn(today) ? [] : offices.ResolveTo(Id, today);
        Area = unit.Territory is { } code ? areas.Find(code, unit.ValidTo?.AddDays(-1) ?? unit.ValidFrom) : null;
        Source = unit.Source is { } key ? pack.Exists ? pack.Info.Sources.FirstOrDefault(s => s.Key == key)?.Title ?? key : key : null;
        if (SeesPeople) People = await UnitPeople.Of(db, Id, Day, cancel);
        History = await Deeds.History.Of(db, Id, cancel);
        return Page();
    }
}
