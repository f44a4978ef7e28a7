using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts;
using CuuLong.Platform.Accounts.Administration;
using CuuLong.Platform.Data;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CuuLong.Platform.Pages.Admin.Accounts;

[Needs(PlatformRights.Accounts)]
internal sealed class NewModel(PlatformDb db, CreateAccount create, TimeProvider clock) : OfficePage
{
    public sealed class Form
    {
        public string? PersonName { get; set; }
        public Guid UnitId { get; set; }
        public string? Title { get; set; }
        public string[] Roles { get; set; } = [];
        public string? UserName { get; set; }
        public string? Email { get; set; }
    }

    [BindProperty] public Form Input { get; set; } = new();
    public List<SelectListItem> Units { get; private set; } = [];
    public List<SelectListItem> RoleChoices => Choices.Roles(Actor, T);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Units = await Choices.Units(db, Actor, clock.Today(), cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var unit = await db.Units.FindAsync([Input.UnitId], cancel);
        Outcome<CreateAccount.Created> made = unit is null || !Actor.Administers(unit.AgencyId)
            ? Refusal.On("UnitId", "platform.account.unit-unknown")
            : await create.Run(new(Input.PersonName ?? "", Input.UnitId, Input.Title ?? "", string.Join(' ', Input.Roles), Input.UserName ?? "", Input.Email), cancel);
        return await Answer(made, m => m is null ? "/admin/accounts" : $"/admin/accounts/{m.AccountId}", () => OnGetAsync(cancel), "platform.account.created.said");
    }
}
