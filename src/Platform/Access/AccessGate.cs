using CuuLong.Platform.Data;
using CuuLong.Platform.Telemetry;
using Microsoft.AspNetCore.Http;

namespace CuuLong.Platform.Access;

/// <summary>
/// Stands between routing and every endpoint: finds who acts, then lets through, sends to sign-in or refuses as the
/// endpoint states. An endpoint that states nothing is never reached (see <see cref="AccessCheck"/>).
/// </summary>
public sealed class AccessGate(RequestDelegate next)
{
    public const string OnceField = "_once";

    public async Task InvokeAsync(HttpContext context, Acting acting, ActorResolver resolver)
    {
        Traced.Name(context);
        var rule = context.GetEndpoint()?.Metadata.GetMetadata<IAccessRule>();
        if (context.User.Identity?.IsAuthenticated == true)
            acting.As(await resolver.Resolve(context.User, context.RequestAborted), await Once(context));

        if (rule is null or PublicAttribute) await next(context);
        else if (!acting.Actor.SignedIn) SendToSignIn(context);
        else if (rule is NeedsAttribute needs && (!acting.Actor.May(needs.Permission) || LapsedIn(context, acting))) context.Response.StatusCode = StatusCodes.Status403Forbidden;
        else await next(context);
    }

    /// <summary>What was begun for another is not done in one's own name once the delegation is over: the person is told and chooses.</summary>
    private static bool LapsedIn(HttpContext context, Acting acting) => acting.Actor.Lapsed is not null && !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method);

    private static void SendToSignIn(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) && !context.Request.Headers.ContainsKey("HX-Request") && !context.Request.Path.StartsWithSegments("/api"))
            context.Response.Redirect($"/account/sign-in?returnUrl={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}");
        else
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
    }

    /// <summary>Every form carries a token of its own; the deed that comes of it keeps it, so a double click acts once.</summary>
    private static async Task<Guid?> Once(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.HasFormContentType) return null;
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return Guid.TryParse(form[OnceField], out var once) ? once : null;
    }
}
