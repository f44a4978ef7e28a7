using CuuLong.Platform.Events;
using CuuLong.Signing.Operations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CuuLong.Signing.Jobs;

/// <summary>Asks for awaited signatures as long as the host lives. Not a job of the schedule: its runs are too many to keep a record of each.</summary>
internal sealed class AwaitedWatch(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AwaitedWatch> log, QuietBackground? quiet = null) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (quiet is not null) return;
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await Ask(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The host ends.
        }
    }

    private async Task Ask(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<AskAwaited>().Run(cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Awaited signatures could not be asked for; trying again shortly");
        }
    }
}
