using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts.Sessions;
using CuuLong.Platform.Accounts.SignIn;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Platform.Pages.Account;

[Public]
internal sealed class SignOutModel(EndSession end) : OfficePage
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Actor.SignedIn) await end.Run(new(Actor.AccountId, HttpContext.SessionOf()), cancel);
        await HttpContext.SignOutAsync(OfficeCookie.Scheme);
        return Redirect("/account/sign-in");
    }
}
