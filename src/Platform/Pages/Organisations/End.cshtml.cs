using CuuLong.Platform.Access;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CuuLong.Platform.Pages.Organisations;

/// <summary>Ends a unit with nobody after it.</summary>
[Needs(OrganisationRights.Manage)]
internal sealed class EndModel(IOrganisations offices, EndUnit end, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public DateOnly On { get; set; }
    [BindProperty] public string? LegalDocument { get; set; }

    [BindProperty] public Guid? BelowTo { get; set; }

    public Unit Unit { get; private set; } = null!;

    /// <summary>How many agencies stand right below it.</summary>
    public int Below => offices.Children(Id, clock.Today()).Count(u => u.IsAgency);

    /// <summary>Who may stand above them from then on; nothing is chosen of itself where nobody stands above the unit.</summary>
    public IEnumerable<SelectListItem> Above => offices.Agencies(clock.Today()).Where(u => u.Id != Id)
        .Select(u => new SelectListItem(u.NameIn(T.Language), u.Id.ToString())).Prepend(new SelectListItem("–", ""));

    public IActionResult OnGet()
    {
        On = clock.Today();
        BelowTo = offices.Find(Id)?.ParentId;
        return Show();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Show();
        var ended = await end.Run(new(Id, On, LegalDocument ?? "", BelowTo), cancel);
        return await Answer(ended, _ => $"/organisations/{Id}", () => Task.FromResult(Show()), "platform.organisations.said.ended");
    }

    private IActionResult Show()
    {
        if (offices.Find(Id) is not { } unit || !UnitRules.MayChange(Actor, unit)) return NotFound();
        Unit = unit;
        return Page();
    }
}
