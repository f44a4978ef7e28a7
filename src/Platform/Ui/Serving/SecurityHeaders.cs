using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace CuuLong.Platform.Ui;

/// <summary>
/// Tells the browser what a page may do: only scripts and sheets that carry this answer's nonce, frames and forms of this
/// site only. Files that are not pages are never run as one.
/// </summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    private static readonly object NonceKey = new(), ConnectKey = new();

    public static string NonceOf(HttpContext context) =>
        (string)(context.Items[NonceKey] ??= Convert.ToBase64String(RandomNumberGenerator.GetBytes(16)));

    /// <summary>Lets this one page speak to an address besides this site: a program on the signer's own computer.</summary>
    public static void AlsoConnect(HttpContext context, string address) => context.Items[ConnectKey] = " " + address;

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "SAMEORIGIN";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
            if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
            // Pages speak of one person's work: no shared cache keeps them, and going back asks again.
            if (headers.CacheControl.Count == 0 && IsPage(context)) headers.CacheControl = "private, no-cache";
            if (!headers.ContainsKey("Content-Security-Policy")) headers.ContentSecurityPolicy = Policy(context);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static string Policy(HttpContext context)
    {
        // The browser's own PDF viewer is a page of the browser's, which a stricter policy would leave empty.
        if (context.Response.ContentType?.StartsWith("application/pdf", StringComparison.Ordinal) == true) return "frame-ancestors 'self'";
        if (!IsPage(context)) return "default-src 'none'; frame-ancestors 'self'";
        var nonce = NonceOf(context);
        return $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; img-src 'self' data:; font-src 'self'; connect-src 'self'{context.Items[ConnectKey]}; "
            + "media-src 'self'; frame-src 'self'; object-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";
    }

    private static bool IsPage(HttpContext context) => context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true;
}
