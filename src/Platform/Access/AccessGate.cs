using CuuLong.Platform.Data;
using CuuLong.Platform.Telemetry;
using Microsoft.AspNetCore.Diagnostics;
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
        var unread = (int?)null;
        if (context.User.Identity?.IsAuthenticated == true)
        {
            (var once, unread) = await Once(context);
            acting.As(await resolver.Resolve(context.User, context.RequestAborted), once);
        }

        // The error page comes through here again, with the same form.
        if (unread is { } code && context.Features.Get<IStatusCodeReExecuteFeature>() is null) context.Response.StatusCode = code;
        else if (rule is null or PublicAttribute) await next(context);
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
    /// <returns>Instead of the token the status to answer with, where the form is too large or breaks off.</returns>
    private static async Task<(Guid? Once, int? Unread)> Once(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.HasFormContentType) return (null, null);
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return (Guid.TryParse(form[OnceField], out var once) ? once : null, null);
        }
        catch (BadHttpRequestException refused)
        {
            return (null, refused.StatusCode);
        }
        catch (Exception torn) when (torn is InvalidDataException or IOException)
        {
            return (null, StatusCodes.Status400BadRequest);
        }
    }
}
