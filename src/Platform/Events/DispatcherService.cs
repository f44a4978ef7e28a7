using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CuuLong.Platform.Events;

/// <summary>Runs the dispatcher while the host lives: at once after a commit, and every few seconds for what waits. What is carried outside has a loop of its own.</summary>
internal sealed class DispatcherService(Dispatcher dispatcher, OutboxSignal signal, ILogger<DispatcherService> log, QuietBackground? quiet = null) : BackgroundService
{
    private readonly OutboxSignal outside = new();

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(Run(signal, false, stoppingToken), Run(outside, true, stoppingToken));

    private async Task Run(OutboxSignal waking, bool carries, CancellationToken stoppingToken)
    {
        while (quiet is null && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await dispatcher.Drain(carries, stoppingToken);
                if (!carries) outside.Set();
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.LogError(failure, "The outbox could not be read; trying again shortly");
            }
            try { await waking.Wait(TimeSpan.FromSeconds(5), stoppingToken); }
            catch (OperationCanceledException) { return; }
        }
    }
}
