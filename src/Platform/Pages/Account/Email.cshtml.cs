using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts.Administration;
using CuuLong.Platform.Data;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Pages.Account;

/// <summary>The address that one's own notices go to.</summary>
[SignedIn]
internal sealed class EmailModel(PlatformDb db, ChangeEmail change) : OfficePage
{
    [BindProperty] public string? Email { get; set; }

    public async Task OnGetAsync(CancellationToken cancel) =>
        Email = await db.People.AsNoTracking().Where(p => p.Id == Actor.PersonId).Select(p => p.Email).FirstOrDefaultAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        await Answer(await change.Run(new(null, Email), cancel), _ => "/account", () => Task.FromResult<IActionResult>(Page()), "platform.email.said");
}
