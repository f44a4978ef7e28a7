using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts.SignIn;
using CuuLong.Platform.Outcomes;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Platform.Pages.Account;

[Public]
internal sealed class SignInModel(CheckPassword check, StartSession start) : OfficePage
{
    [BindProperty(SupportsGet = true)] public string? ReturnUrl { get; set; }
    [BindProperty] public string? UserName { get; set; }
    [BindProperty] public string? Password { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var found = await check.Run(UserName, Password, cancel);
        if (found.Refused) return Again(found.Refusal);
        var started = await start.Run(new(found.Value, "password", HttpContext.DeviceOf(), HttpContext.AddressOf()), cancel);
        if (started.Refused) return Again(started.Refusal);
        await HttpContext.Issue(started.Value.SessionId, started.Value.AccountId, started.Value.PositionId);
        return Redirect(Landing.After(Url, started.Value, ReturnUrl));
    }

    private IActionResult Again(Refusal refusal)
    {
        Refuse(refusal);
        return Page();
    }
}
