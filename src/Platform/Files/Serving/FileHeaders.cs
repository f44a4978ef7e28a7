using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CuuLong.Platform.Files.Serving;

internal static class FileHeaders
{
    /// <param name="shown">A PDF for the browser's own viewer, which does not start inside "sandbox"; without it the file still loads nothing and frames nowhere else.</param>
    public static void Put(IHeaderDictionary headers, string name, bool shown)
    {
        var disposition = new ContentDispositionHeaderValue(shown ? "inline" : "attachment");
        disposition.SetHttpFileName(name);
        headers.ContentDisposition = disposition.ToString();
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = shown ? "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'" : "sandbox; default-src 'none'; frame-ancestors 'none'";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "private, no-cache";
    }
}
