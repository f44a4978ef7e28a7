using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CuuLong.Platform.Events;

/// <summary>Runs the dispatcher while the host lives: at once after a commit, and every few seconds for what waits.</summary>
internal sealed class DispatcherService(Dispatcher dispatcher, OutboxSignal signal, ILogger<DispatcherService> log, QuietBackground? quiet = null) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (quiet is null && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await dispatcher.Drain(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.LogError(failure, "The outbox could not be read; trying again shortly");
            }
            try { await signal.Wait(TimeSpan.FromSeconds(5), stoppingToken); }
            catch (OperationCanceledException) { return; }
        }
    }
}
