using CuuLong.Platform.Access;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Platform.Pages.Organisations;

/// <summary>Ends a unit with nobody after it.</summary>
[Needs(OrganisationRights.Manage)]
internal sealed class EndModel(IOrganisations offices, EndUnit end, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public DateOnly On { get; set; }
    [BindProperty] public string? LegalDocument { get; set; }

    public Unit Unit { get; private set; } = null!;

    public IActionResult OnGet()
    {
        On = clock.Today();
        return Show();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Show();
        var ended = await end.Run(new(Id, On, LegalDocument ?? ""), cancel);
        return await Answer(ended, _ => $"/organisations/{Id}", () => Task.FromResult(Show()), "platform.organisations.said.ended");
    }

    private IActionResult Show()
    {
        if (offices.Find(Id) is not { } unit || !UnitRules.MayChange(Actor, unit)) return NotFound();
        Unit = unit;
        return Page();
    }
}
