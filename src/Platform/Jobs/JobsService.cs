using CuuLong.Platform.Events;
using Microsoft.Extensions.Hosting;

namespace CuuLong.Platform.Jobs;

/// <summary>Keeps the scheduler running while the host lives; the server does not wait for it to listen.</summary>
internal sealed class JobsService(JobScheduler scheduler, QuietBackground? quiet = null) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => quiet is null ? Task.Run(() => scheduler.Start(cancellationToken), cancellationToken) : Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => scheduler.DisposeAsync().AsTask();
}
