using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Events;

/// <summary>Sends events that failed, or wait for a later attempt, to their handlers again at once. Handlers that had theirs do not get it twice.</summary>
internal sealed class RetryEvents(PlatformDb db, OutboxSignal signal, TimeProvider clock, Acting acting) : IOperation
{
    /// <param name="id">One event, or null for all that failed, of those the actor answers for.</param>
    public async Task<Outcome<int>> Run(Guid? id, CancellationToken cancel)
    {
        await db.Begin(cancel);
        var now = clock.Instant();
        var chosen = db.Set<OutboxMessage>().Seen(acting.Actor).Where(m => id == null ? m.State == OutboxState.Failed : m.Id == id && m.State != OutboxState.Done);
        var sent = await chosen.ExecuteUpdateAsync(s => s
            .SetProperty(m => m.State, OutboxState.Waiting).SetProperty(m => m.Attempts, 0).SetProperty(m => m.DueAt, now), cancel);
        if (sent == 0) return id is null ? new Refusal("platform.event.none-failed") : Refusal.NotFound;
        var subject = id ?? Ids.Named("events");
        if (await db.Commit(new Deed("platform.event.retried", subject, Evidence: new { sent }), cancel) is { } refusal) return refusal;
        signal.Set();
        return sent;
    }
}
