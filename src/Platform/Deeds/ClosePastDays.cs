using CuuLong.Platform.Data;
using CuuLong.Platform.Events;
using CuuLong.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CuuLong.Platform.Deeds;

/// <summary>
/// Closes past days soon after the start: a machine that is switched off at night would never come to the hour of
/// <see cref="CloseDaysNightly"/>. The server listens long before, and the first pages do not wait.
/// </summary>
internal sealed class ClosePastDays(
    IHostApplicationLifetime life, IServiceScopeFactory scopes, JobRunner runner, TimeProvider clock, ILogger<ClosePastDays> log, QuietBackground? quiet = null) : BackgroundService
{
    private static readonly TimeSpan AfterTheFirstPages = TimeSpan.FromSeconds(20);

    /// <summary>Runs the nightly job where it missed a night; null when nothing was missed.</summary>
    internal async Task<JobOutcome?> CatchUp(CancellationToken cancel)
    {
        var yesterday = clock.Today().AddDays(-1);
        await using (var scope = scopes.CreateAsyncScope())
            if (await scope.ServiceProvider.GetRequiredService<PlatformDb>().Set<DeedRoot>().AnyAsync(r => r.Day >= yesterday, cancel)) return null;
        return await runner.Run(typeof(CloseDaysNightly).FullName!, cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (quiet is not null) return;
        try
        {
            var started = new TaskCompletionSource();
            await using var listening = life.ApplicationStarted.Register(started.SetResult);
            await started.Task.WaitAsync(stoppingToken);
            await Task.Delay(AfterTheFirstPages, stoppingToken);
            await CatchUp(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { /* the host stops */ }
        catch (Exception failure) { log.LogWarning(failure, "Past days could not be closed; the next night closes them"); }
    }
}
