using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts;
using CuuLong.Platform.Accounts.Oidc;
using CuuLong.Platform.Accounts.SignIn;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Platform.Pages.Account;

/// <summary>To the outside provider and back: signs in, or links the account that is signed in.</summary>
[Public]
internal sealed class OutsideSignInModel(OidcClient client, FindByOutside find, LinkOutside link, SignInFlow flow, Seals seals) : OfficePage
{
    public string Name => client.Settings?.Name ?? "";

    private string Callback => $"{Request.Scheme}://{Request.Host}{OidcStep.Callback}";

    public async Task<IActionResult> OnGetAsync(string? returnUrl, bool? linking, CancellationToken cancel)
    {
        if (client.Settings is null) return NotFound();
        var step = OidcStep.New(Url.Local(returnUrl), linking == true ? Actor.AccountId : default);
        if (await client.Authorize(step, Callback, cancel) is not { } there) return Say(new Refusal("platform.outside.failed"));
        Response.Cookies.Append(OidcStep.Cookie, seals.Write(step, OidcStep.Life), new() { HttpOnly = true, Secure = Request.IsHttps, SameSite = SameSiteMode.Lax, IsEssential = true });
        return Redirect(there);
    }

    public async Task<IActionResult> OnGetCallbackAsync(string? code, string? state, CancellationToken cancel)
    {
        var step = seals.Read<OidcStep>(Request.Cookies[OidcStep.Cookie]);
        Response.Cookies.Delete(OidcStep.Cookie);
        if (client.Settings is null || step is null || state != step.State || string.IsNullOrEmpty(code)) return Say(new Refusal("platform.outside.failed"));
        var subject = await client.Redeem(step, code, Callback, cancel);
        if (subject.Refused) return Say(subject.Refusal);
        if (step.LinkAccount != default)
        {
            if (Actor.AccountId != step.LinkAccount) return Say(new Refusal("platform.outside.failed"));
            var linked = await link.Run(new(step.LinkAccount, client.Settings, subject.Value), cancel);
            return linked.Refused ? Say(linked.Refusal) : Redirect("/account/outside");
        }
        var found = await find.Run(client.Settings.Authority, subject.Value, cancel);
        if (found.Refused) return Say(found.Refusal);
        var next = await flow.Continue(found.Value, "oidc", step.ReturnUrl, cancel);
        return next.Refused ? Say(next.Refusal) : Redirect(next.Value);
    }

    private IActionResult Say(Refusal refusal)
    {
        Refuse(refusal);
        return Page();
    }
}
