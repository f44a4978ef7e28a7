using Microsoft.AspNetCore.Http;

namespace CuuLong.Platform.Accounts.SignIn;

/// <summary>
/// What stands between proving to be an account's person and being signed in: the second factor, and a new password where one
/// is due. Each step hands a sealed note to the browser that is good for ten minutes.
/// </summary>
internal sealed class SignInFlow(IHttpContextAccessor contexts, Seals seals, StartSession start)
{
    private const string Cookie = "cuulong-step";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <param name="Proved">Nothing is left to prove; only the new password is due.</param>
    public sealed record Step(Guid AccountId, string Stamp, string Means, string ReturnUrl, bool Proved);

    private HttpContext Context => contexts.HttpContext!;

    public Step? Current => seals.Read<Step>(Context.Request.Cookies[Cookie]);

    /// <summary>The account was proved by <paramref name="means"/>; answers where the browser goes now.</summary>
    public async Task<Outcome<string>> Continue(Account account, string means, string returnUrl, CancellationToken cancel)
    {
        if (account.DisabledAt is not null) return Refusal.On("UserName", "platform.sign-in.disabled");
        if (means == "password" && account.TwoFactorEnabled) return Remember(new(account.Id, account.SecurityStamp!, means, returnUrl, false), "/account/sign-in/code");
        if (account.MustReset && means is ("password" or "totp")) return Remember(new(account.Id, account.SecurityStamp!, means, returnUrl, true), "/account/sign-in/new-password");

        var started = await start.Run(new(account, means, Context.DeviceOf(), Context.AddressOf()), cancel);
        if (started.Refused) return started.Refusal;
        Context.Response.Cookies.Delete(Cookie);
        await Context.Issue(started.Value.SessionId, started.Value.AccountId, started.Value.PositionId);
        return started.Value.Several ? $"/account/position?returnUrl={Uri.EscapeDataString(returnUrl)}" : returnUrl;
    }

    private string Remember(Step step, string next)
    {
        Context.Response.Cookies.Append(Cookie, seals.Write(step, Life), new() { HttpOnly = true, Secure = Context.Request.IsHttps, SameSite = SameSiteMode.Lax, IsEssential = true });
        return next;
    }
}
