using System.Text.Json;
using CuuLong.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Events;

/// <summary>Carries an event outside with no transaction open, and writes the receipt after.</summary>
internal static class Outside
{
    /// <summary>Longer than anything outside is waited for.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Keeps others from the event while it is carried, when no lock of the database guards it. False when another has it.</summary>
    public static async Task<bool> TakeUp(PlatformDb db, OutboxMessage message, TimeProvider clock, CancellationToken cancel)
    {
        var now = clock.Instant();
        await db.Begin(cancel);
        var mine = await db.Set<OutboxMessage>().Where(m => m.Id == message.Id && m.State != OutboxState.Done && m.DueAt <= now)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.DueAt, now + Lease), cancel);
        await db.CommitHandled(cancel);
        return mine == 1;
    }

    public static async Task Deliver<TEvent>(PlatformDb db, OutboxMessage message, IHandle<TEvent> handler, TimeProvider clock, CancellationToken cancel) where TEvent : class
    {
        var name = handler.GetType().FullName!;
        if (await db.Set<OutboxReceipt>().AnyAsync(r => r.MessageId == message.Id && r.Handler == name, cancel)) return;
        await handler.Handle(JsonSerializer.Deserialize<TEvent>(message.Payload)!, cancel);
        // It went: a host that stops now must still say so, else it goes again.
        await db.Begin(CancellationToken.None);
        db.Add(new OutboxReceipt { MessageId = message.Id, Handler = name, At = clock.Instant() });
        await db.CommitHandled(CancellationToken.None);
    }
}
