using System.Text.Json;
using CuuLong.Platform.Data;

namespace CuuLong.Platform.Events;

internal static class Outbox
{
    /// <summary>Adds the raised events to the transaction; true when any will be dispatched.</summary>
    public static async Task<bool> Enqueue(this ModuleDb db, DbKernel kernel, IReadOnlyList<object> raised, CancellationToken cancel)
    {
        var wanted = raised.Where(e => kernel.Handlers.Wanted(e.GetType())).ToList();
        if (wanted.Count == 0) return false;
        var now = kernel.Clock.Instant();
        await db.Insert(
            kernel.Database.Table(SharedTables.Schema, "outbox"), "id, type, payload, agency_id, occurred_at, state, due_at, attempts",
            [.. wanted.Select(e => new object?[]
            {
                kernel.Ids.New(), e.GetType().FullName, JsonSerializer.Serialize(e, e.GetType()), kernel.Acting.Actor.AgencyId, now, OutboxState.Waiting, now, 0,
            })], cancel);
        return true;
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
