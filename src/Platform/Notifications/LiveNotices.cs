using System.Collections.Concurrent;
using System.Threading.Channels;
using CuuLong.Platform.Data;
using CuuLong.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CuuLong.Platform.Notifications;

/// <summary>
/// Tells open pages of new notices. One query each few seconds serves every listener of this node, whichever node wrote
/// the notice; a page costs a channel and an idle connection.
/// </summary>
public sealed class LiveNotices(IServiceScopeFactory scopes, TimeProvider clock, ILogger<LiveNotices> log, QuietBackground? quiet = null) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(3);

    /// <summary>A transaction that ends after a later one shows its older notices only then; looking back this far finds them.</summary>
    private static readonly TimeSpan LookBack = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<Guid, ConcurrentDictionary<Channel<Notification>, byte>> listeners = new();
    private readonly Dictionary<Guid, DateTimeOffset> told = [];
    private readonly DateTimeOffset began = clock.Instant();

    public Listening Listen(Guid personId)
    {
        var channel = Channel.CreateBounded<Notification>(new BoundedChannelOptions(20) { FullMode = BoundedChannelFullMode.DropOldest });
        listeners.GetOrAdd(personId, _ => new())[channel] = 0;
        return new Listening(channel.Reader, () =>
        {
            if (listeners.TryGetValue(personId, out var open) && open.TryRemove(channel, out _) && open.IsEmpty) listeners.TryRemove(new(personId, open));
        });
    }

    /// <summary>Looks once; tells each listener of what is new to it.</summary>
    internal async Task Look(CancellationToken cancel)
    {
        if (listeners.IsEmpty) return;
        var since = clock.Instant() - LookBack;
        await using var scope = scopes.CreateAsyncScope();
        var fresh = await scope.ServiceProvider.GetRequiredService<PlatformDb>().Set<Notification>().AsNoTracking()
            .Where(n => n.At >= since && n.At >= began).OrderBy(n => n.At).Take(5000).ToListAsync(cancel);
        foreach (var old in told.Where(t => t.Value < since).Select(t => t.Key).ToList()) told.Remove(old);
        foreach (var notice in fresh.Where(n => told.TryAdd(n.Id, n.At)))
            if (listeners.TryGetValue(notice.PersonId, out var open))
                foreach (var channel in open.Keys) channel.Writer.TryWrite(notice);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (quiet is null && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Every, stoppingToken);
                await Look(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception failure) { log.LogWarning(failure, "New notices could not be read; trying again shortly"); }
        }
    }
}

/// <summary>One open page listening.</summary>
public sealed class Listening(ChannelReader<Notification> notices, Action end) : IDisposable
{
    public ChannelReader<Notification> Notices => notices;

    public void Dispose() => end();
}
