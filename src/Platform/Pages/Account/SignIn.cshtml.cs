using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts.SignIn;
using CuuLong.Platform.Outcomes;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Platform.Pages.Account;

[Public]
internal sealed class SignInModel(CheckPassword check, SignInFlow flow) : OfficePage
{
    [BindProperty(SupportsGet = true)] public string? ReturnUrl { get; set; }
    [BindProperty] public string? UserName { get; set; }
    [BindProperty] public string? Password { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var found = await check.Run(UserName, Password, cancel);
        if (found.Refused) return Again(found.Refusal);
        var next = await flow.Continue(found.Value, "password", Url.Local(ReturnUrl), cancel);
        return next.Refused ? Again(next.Refusal) : Redirect(next.Value);
    }

    private IActionResult Again(Refusal refusal)
    {
        Refuse(refusal);
        return Page();
    }
}
