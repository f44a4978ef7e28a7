using System.Security.Claims;
using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace CuuLong.Platform.Accounts.SignIn;

/// <summary>The cookie of a session: who, in which position, perhaps for whom. It ends with the browser or after twelve idle hours.</summary>
internal static class OfficeCookie
{
    public const string Scheme = "office";
    public static readonly TimeSpan Idle = TimeSpan.FromHours(12);

    public static Task Issue(this HttpContext context, Guid session, Guid account, Guid position, Guid delegation = default)
    {
        var claims = new List<Claim>
        {
            new(SessionCheck.Claim, session.ToString("N")), new(ActorResolver.AccountClaim, account.ToString("N")), new(ActorResolver.PositionClaim, position.ToString("N")),
        };
        if (delegation != default) claims.Add(new(ActorResolver.DelegationClaim, delegation.ToString("N")));
        return context.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme)));
    }

    public static Guid SessionOf(this HttpContext context) =>
        Guid.TryParse(context.User.FindFirstValue(SessionCheck.Claim), out var id) ? id : default;

    public static string DeviceOf(this HttpContext context) => context.Request.Headers.UserAgent.ToString();

    public static string AddressOf(this HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}
