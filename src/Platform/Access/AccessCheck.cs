using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Platform.Access;

/// <summary>Reads what every endpoint states; the host does not start while one is silent.</summary>
public static class AccessCheck
{
    public sealed record Route(string Method, string Pattern, string? Stated);

    public static async Task<IReadOnlyList<Route>> Routes(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var routes = new List<Route>();
        foreach (var endpoint in services.GetRequiredService<EndpointSources>().Endpoints)
        {
            var metadata = endpoint.Metadata;
            if (metadata.GetMetadata<PageActionDescriptor>() is { } page and not CompiledPageActionDescriptor)
                metadata = (await loader.LoadAsync(page, metadata)).Endpoint!.Metadata;
            var methods = metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } named ? string.Join(',', named) : "*";
            routes.Add(new Route(methods, "/" + endpoint.RoutePattern.RawText?.TrimStart('/'), metadata.GetMetadata<IAccessRule>()?.Stated));
        }
        return [.. routes.Distinct().OrderBy(r => r.Pattern, StringComparer.Ordinal).ThenBy(r => r.Method, StringComparer.Ordinal)];
    }

    public static async Task Demand(IServiceProvider services)
    {
        var silent = (await Routes(services)).Where(r => r.Stated is null).ToList();
        if (silent.Count > 0)
            throw new InvalidOperationException("These endpoints state no permission: " + string.Join("; ", silent.Select(r => $"{r.Method} {r.Pattern}")));
    }
}
