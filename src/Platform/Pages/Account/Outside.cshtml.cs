using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts.Oidc;
using CuuLong.Platform.Data;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Pages.Account;

/// <summary>The outside identity that opens my account, if any.</summary>
[SignedIn]
internal sealed class OutsideModel(PlatformDb db, OidcChoice choice, LinkOutside link) : OfficePage
{
    public OidcSettings? Provider => choice.Settings;
    public string? Subject { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var provider = choice.Settings?.Authority.AbsoluteUri;
        Subject = await db.Set<IdentityUserLogin<Guid>>().Where(l => l.UserId == Actor.AccountId && l.LoginProvider == provider).Select(l => l.ProviderKey).FirstOrDefaultAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        choice.Settings is null ? NotFound()
        : await Answer(await link.Run(new(Actor.AccountId, choice.Settings, null), cancel), _ => "/account/outside", () => OnGetAsync(cancel), "platform.outside.unlinked");
}
