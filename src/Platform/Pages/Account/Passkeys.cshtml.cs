using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts;
using CuuLong.Platform.Accounts.Passkeys;
using CuuLong.Platform.Data;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Pages.Account;

[SignedIn]
internal sealed class PasskeysModel(PlatformDb db, IPasskeyHandler<Platform.Accounts.Account> handler, AddPasskey add, RemovePasskey remove, Seals seals) : OfficePage
{
    [BindProperty] public string? State { get; set; }
    [BindProperty] public string? Credential { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? CredentialId { get; set; }
    public List<IdentityUserPasskey<Guid>> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Rows = await db.Set<IdentityUserPasskey<Guid>>().AsNoTracking().Where(p => p.UserId == Actor.AccountId).ToListAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostOptionsAsync(CancellationToken cancel)
    {
        var account = await db.Accounts.AsNoTracking().FirstAsync(a => a.Id == Actor.AccountId, cancel);
        var made = await handler.MakeCreationOptionsAsync(new() { Id = account.Id.ToString(), Name = account.UserName!, DisplayName = Actor.Name }, HttpContext);
        return Content(PasskeyChallenge.Answer(made.CreationOptionsJson, seals.Write(new PasskeyChallenge(made.AttestationState ?? ""), PasskeyChallenge.Life)), "application/json");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        await Answer(await add.Run(new(Actor.AccountId, seals.Read<PasskeyChallenge>(State)?.State ?? "", Credential, Name, HttpContext), cancel),
            _ => "/account/passkeys", () => OnGetAsync(cancel), "platform.passkey.added.said");

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel) =>
        await Answer(await remove.Run(new(Actor.AccountId, CredentialId), cancel), _ => "/account/passkeys", () => OnGetAsync(cancel), "platform.passkey.removed.said");
}
