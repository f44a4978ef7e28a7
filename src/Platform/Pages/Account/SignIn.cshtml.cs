using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts;
using CuuLong.Platform.Accounts.Oidc;
using CuuLong.Platform.Accounts.Passkeys;
using CuuLong.Platform.Accounts.SignIn;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Platform.Pages.Account;

[Public]
internal sealed class SignInModel(
    CheckPassword check, CheckPasskey passkey, SignInFlow flow, IPasskeyHandler<Platform.Accounts.Account> passkeys, Seals seals, OidcChoice choice) : OfficePage
{
    [BindProperty(SupportsGet = true)] public string? ReturnUrl { get; set; }
    [BindProperty] public string? UserName { get; set; }
    [BindProperty] public string? Password { get; set; }
    [BindProperty] public string? State { get; set; }
    [BindProperty] public string? Credential { get; set; }
    public OidcSettings? Outside => choice.Settings;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => await Go(await check.Run(UserName, Password, cancel), "password", cancel);

    public async Task<IActionResult> OnPostPasskeyOptionsAsync()
    {
        var asked = await passkeys.MakeRequestOptionsAsync(null, HttpContext);
        return Content(PasskeyChallenge.Answer(asked.RequestOptionsJson, seals.Write(new PasskeyChallenge(asked.AssertionState ?? ""), PasskeyChallenge.Life)), "application/json");
    }

    public async Task<IActionResult> OnPostPasskeyAsync(CancellationToken cancel) =>
        await Go(await passkey.Run(new(seals.Read<PasskeyChallenge>(State)?.State, Credential, HttpContext), cancel), "passkey", cancel);

    private async Task<IActionResult> Go(Outcome<Platform.Accounts.Account> found, string means, CancellationToken cancel)
    {
        var next = found.Refused ? found.Refusal : await flow.Continue(found.Value, means, Url.Local(ReturnUrl), cancel);
        if (!next.Refused) return Redirect(next.Value);
        Refuse(next.Refusal);
        return Page();
    }
}
