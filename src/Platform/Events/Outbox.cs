using System.Text.Json;
using CuuLong.Platform.Data;

namespace CuuLong.Platform.Events;

internal static class Outbox
{
    /// <summary>Adds the raised events to the transaction; true when any will be dispatched.</summary>
    public static bool Enqueue(this ModuleDb db, DbKernel kernel, IEnumerable<object> raised)
    {
        var any = false;
        foreach (var @event in raised.Where(e => kernel.Handlers.Wanted(e.GetType())))
        {
            var now = kernel.Clock.Instant();
            db.Add(new OutboxMessage
            {
                Id = kernel.Ids.New(), Type = @event.GetType().FullName!, Payload = JsonSerializer.Serialize(@event, @event.GetType()),
                AgencyId = kernel.Acting.Actor.AgencyId, OccurredAt = now, DueAt = now,
            });
            any = true;
        }
        return any;
    }
}

/// <summary>Wakes the dispatcher when something was committed.</summary>
public sealed class OutboxSignal
{
    private readonly SemaphoreSlim signal = new(0, 1);

    public void Set()
    {
        try { signal.Release(); }
        catch (SemaphoreFullException) { /* already awake */ }
    }

    public Task<bool> Wait(TimeSpan atMost, CancellationToken cancel) => signal.WaitAsync(atMost, cancel);
}
