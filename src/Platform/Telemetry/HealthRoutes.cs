using CuuLong.Platform.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Platform.Telemetry;

/// <summary>GET /health: 200 {"ok":true,"parts":[{"name","ok","value","needed"}]}; 503 with the same shape when a needed part is broken.</summary>
internal static class HealthRoutes
{
    public static void AddHealth(this IServiceCollection services)
    {
        services.AddScoped<HealthCheck>();
        services.AddSingleton<OpenDoors>();
        services.AddScoped<IHealthPart, ConverterHealth>();
    }

    public static void MapHealth(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/health", async (HealthCheck check, HttpContext http, CancellationToken cancel) =>
        {
            var parts = await check.Run(cancel);
            var ok = parts.All(p => p.Ok || !p.Needed);
            http.Response.Headers.CacheControl = "no-store";
            return Results.Json(new { ok, parts }, statusCode: ok ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        }).WithMetadata(new PublicAttribute());
}
