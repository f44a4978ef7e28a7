using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts;
using CuuLong.Platform.Accounts.Administration;
using CuuLong.Platform.Accounts.Passwords;
using CuuLong.Platform.Accounts.SignIn;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Mvc;

namespace CuuLong.Platform.Pages.Account;

/// <summary>Sets a password by an administrator's link, or in the middle of a sign-in when a new one is due.</summary>
[Public]
internal sealed class NewPasswordModel(SetPassword set, SignInFlow flow, Seals seals) : OfficePage
{
    [BindProperty(SupportsGet = true)] public string? Link { get; set; }
    [BindProperty] public string? Password { get; set; }
    [BindProperty] public string? Repeated { get; set; }
    public bool Valid => Proof is not null;

    private SignInFlow.Step? Proof => Link is null
        ? flow.Current is { Proved: true } step ? step : null
        : seals.Read<ForceReset.Link>(Link) is { } link ? new(link.AccountId, link.Stamp, "link", "/", true) : null;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Proof is not { } proof) return Page();
        var done = await set.Run(new(proof.AccountId, Password, Repeated, default, proof.Stamp), cancel);
        if (done.Refused)
        {
            Refuse(done.Refusal);
            return Page();
        }
        // A link alone does not stand for the second factor, so who has one signs in anew.
        if (proof.Means == "link" && done.Value.TwoFactorEnabled) return Redirect("/account/sign-in");
        var next = await flow.Continue(done.Value, proof.Means, proof.ReturnUrl, cancel);
        if (!next.Refused) return Redirect(next.Value);
        Refuse(next.Refusal);
        return Page();
    }
}
