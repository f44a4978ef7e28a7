using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts.Passwords;
using CuuLong.Platform.Accounts.SignIn;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Platform.Pages.Account;

[SignedIn]
internal sealed class PasswordModel(ChangePassword change) : OfficePage
{
    [BindProperty] public string? Current { get; set; }
    [BindProperty] public string? Password { get; set; }
    [BindProperty] public string? Repeated { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        await Answer(await change.Run(new(Actor.AccountId, HttpContext.SessionOf(), Current, Password, Repeated), cancel),
            _ => "/account", () => Task.FromResult<IActionResult>(Page()), "platform.password.changed.said");
}
