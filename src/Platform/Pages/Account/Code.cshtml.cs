using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts.SignIn;
using CuuLong.Platform.Accounts.TwoStep;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Platform.Pages.Account;

/// <summary>The second step of a sign-in.</summary>
[Public]
internal sealed class CodeModel(CheckCode check, SignInFlow flow) : OfficePage
{
    [BindProperty] public string? Code { get; set; }

    public IActionResult OnGet() => flow.Current is null ? Redirect("/account/sign-in") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (flow.Current is not { } step) return Redirect("/account/sign-in");
        var found = await check.Run(step, Code, cancel);
        if (found.Refused) return Again(found.Refusal);
        var next = await flow.Continue(found.Value, "totp", step.ReturnUrl, cancel);
        return next.Refused ? Again(next.Refusal) : Redirect(next.Value);
    }

    private IActionResult Again(Refusal refusal)
    {
        Refuse(refusal);
        return Page();
    }
}
