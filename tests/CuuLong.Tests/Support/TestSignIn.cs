using System.Security.Claims;
using CuuLong.Platform.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace CuuLong.Tests.Support;

/// <summary>Lets a test say who is signed in by a header, past the sign-in page (which has tests of its own).</summary>
internal sealed class TestSignIn : IStartupFilter
{
    public const string Header = "X-Test-Actor";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, rest) =>
        {
            if (context.Request.Headers[Header].FirstOrDefault()?.Split(' ') is [var account, var position, ..])
                context.User = new ClaimsPrincipal(new ClaimsIdentity([new(ActorResolver.AccountClaim, account), new(ActorResolver.PositionClaim, position)], "test"));
            return rest(context);
        });
        next(app);
    };
}
