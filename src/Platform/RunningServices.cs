using CuuLong.Platform.Calendars;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Events;
using CuuLong.Platform.Jobs;
using CuuLong.Platform.Notifications;
using CuuLong.Platform.Telemetry;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Platform;

/// <summary>What keeps the installation running and tells how it runs: audit, jobs, events.</summary>
internal static class RunningServices
{
    public static void AddRunning(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<AuditCheck>();
        services.AddScoped<EventList>();
        services.AddCalendars();
        services.AddJobs();
        services.AddNotifications(configuration);
        services.AddHealth();
        services.AddTelemetry(configuration);
    }

    public static void AddRunningWeb(this IServiceCollection services)
    {
        services.AddHostedService<JobsService>();
        services.AddHostedService<ClosePastDays>();
        services.AddHostedService(s => s.GetRequiredService<LiveNotices>());
    }

    public static void MapRunning(this IEndpointRouteBuilder routes)
    {
        routes.MapNotifications();
        routes.MapHealth();
    }
}
