using CuuLong.Platform.Events;
using Microsoft.Extensions.Hosting;

namespace CuuLong.Platform.Jobs;

/// <summary>Keeps the scheduler running while the host lives.</summary>
internal sealed class JobsService(JobScheduler scheduler, QuietBackground? quiet = null) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => quiet is null ? scheduler.Start(cancellationToken) : Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => scheduler.DisposeAsync().AsTask();
}
