using CuuLong.Platform.Events;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CuuLong.Platform.Access;

/// <summary>Where several hosts share a database, a change of roles made at one reaches the others within half a minute.</summary>
internal sealed class RoleRefresher(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RoleRefresher> log, QuietBackground? quiet = null) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (quiet is not null) return;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(30), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<RoleOverrides>().Load(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogWarning(failure, "Roles could not be read again; the last known ones stay");
            }
        }
    }
}
