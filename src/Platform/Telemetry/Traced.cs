using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CuuLong.Platform.Telemetry;

/// <summary>A trace of a request says which route it took: the pattern and never the address, in which keys of records stand.</summary>
internal static class Traced
{
    public static void Name(HttpContext context)
    {
        if (Activity.Current is not { IsAllDataRequested: true } trace || context.GetEndpoint() is not RouteEndpoint route) return;
        var pattern = "/" + route.RoutePattern.RawText?.TrimStart('/');
        trace.DisplayName = $"{context.Request.Method} {pattern}";
        trace.SetTag("http.route", pattern);
    }
}
