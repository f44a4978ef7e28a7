using CuuLong.Platform.Data;
using CuuLong.Platform.Events;
using CuuLong.Platform.Numbers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CuuLong.Platform.Packs;

/// <summary>Where several processes share one PostgreSQL: sees within seconds what another of them changed.</summary>
internal sealed class FreshnessWatch(Freshness freshness, Database database, IServiceScopeFactory scopes, TimeProvider clock, ILogger<FreshnessWatch> log, QuietBackground? quiet = null) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (database.Kind == DatabaseKind.Sqlite || quiet is not null) return;
        long? seen = null;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(5), clock);
        try
        {
            do seen = await Look(seen, stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { /* the host stops */ }
    }

    private async Task<long?> Look(long? seen, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var now = await scope.ServiceProvider.GetRequiredService<PlatformDb>().PeekNumber(default, Freshness.Book, 0, cancel);
            if (seen is not null && seen != now) freshness.Changed();
            return now;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogWarning(failure, "Could not ask whether the directory changed; asking again shortly");
            return seen;
        }
    }
}
