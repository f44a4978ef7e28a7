using CuuLong.Platform.Access;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CuuLong.Platform.Pages.Organisations;

/// <summary>Opens a unit.</summary>
[Needs(OrganisationRights.Manage)]
internal sealed class NewModel(IOrganisations offices, CreateUnit create, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true)] public Guid? Parent { get; set; }
    [BindProperty] public UnitForm Input { get; set; } = new();
    [BindProperty] public Guid? ParentId { get; set; }
    [BindProperty] public UnitKind Kind { get; set; } = UnitKind.Division;
    [BindProperty] public bool Agency { get; set; }
    [BindProperty] public DateOnly From { get; set; }
    [BindProperty] public string? LegalDocument { get; set; }

    public bool MayOpenAgencies => Actor.May(OrganisationRights.AllAgencies);

    public IEnumerable<SelectListItem> Parents => offices.On(clock.Today()).Where(u => UnitRules.MayOpen(Actor, u, agency: false))
        .Select(u => new SelectListItem(u.NameIn(T.Language), u.Id.ToString())).Prepend(new SelectListItem(T["platform.organisations.parent.none"], ""));

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<UnitKind>().Where(k => MayOpenAgencies || k is UnitKind.Division or UnitKind.Centre)
        .Select(k => new SelectListItem(T["platform.organisations.kind." + k.ToString().ToLowerInvariant()], k.ToString()));

    public void OnGet() => (ParentId, From) = (Parent, clock.Today());

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Page();
        var made = await create.Run(new(ParentId, Kind, Agency, Input.Fields, From, LegalDocument: LegalDocument), cancel);
        return await Answer(made, unit => unit is null ? "/organisations" : $"/organisations/{unit.Id}", () => Task.FromResult<IActionResult>(Page()), "platform.organisations.said.created");
    }
}
