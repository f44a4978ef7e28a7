using CuuLong.Platform.Access;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CuuLong.Platform.Pages.Organisations;

/// <summary>Renames, merges, splits a unit or transfers a part of its work.</summary>
[Needs(OrganisationRights.Manage)]
internal sealed class SucceedModel(IOrganisations offices, SucceedUnit succeed, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public SuccessionKind Kind { get; set; } = SuccessionKind.Rename;
    [BindProperty] public DateOnly On { get; set; }
    [BindProperty] public string? LegalDocument { get; set; }
    [BindProperty] public Guid? ToId { get; set; }
    [BindProperty] public UnitForm Input { get; set; } = new();
    [BindProperty] public bool CarryPeople { get; set; } = true;

    [BindProperty] public bool CarryAgencies { get; set; } = true;

    public Unit Unit { get; private set; } = null!;

    /// <summary>How many agencies stand right below it.</summary>
    public int Below => offices.Children(Id, clock.Today()).Count(u => u.IsAgency);

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<SuccessionKind>().Where(k => k != SuccessionKind.Abolish)
        .Select(k => new SelectListItem(T["platform.organisations.act." + k.ToString().ToLowerInvariant()], k.ToString()));

    public IEnumerable<SelectListItem> Others => offices.On(clock.Today())
        .Where(u => u.Id != Id && u.IsAgency == Unit.IsAgency && (u.IsAgency || u.AgencyId == Unit.AgencyId))
        .Select(u => new SelectListItem(u.NameIn(T.Language), u.Id.ToString())).Prepend(new SelectListItem(T["platform.organisations.to.new"], ""));

    public IActionResult OnGet()
    {
        On = clock.Today();
        if (offices.Find(Id) is { } unit) Input = UnitForm.Of(unit);
        return Show();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Show();
        var done = await succeed.Run(new(Id, Kind, On, LegalDocument ?? "", ToId, Input.Fields, CarryPeople, CarryAgencies), cancel);
        return await Answer(done, to => $"/organisations/{to?.Id ?? Id}", () => Task.FromResult(Show()), "platform.organisations.said.succeeded");
    }

    private IActionResult Show()
    {
        if (offices.Find(Id) is not { } unit || !UnitRules.MayChange(Actor, unit)) return NotFound();
        Unit = unit;
        return Page();
    }
}
