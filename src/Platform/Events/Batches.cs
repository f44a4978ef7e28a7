using System.Reflection;
using System.Text.Json;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Telemetry;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CuuLong.Platform.Events;

/// <summary>
/// Events of one type that fell due together are handled in one transaction, receipts and settlement included. When
/// anything goes wrong nothing of the batch is kept, and each event goes its way alone.
/// </summary>
internal sealed class Batches(IServiceScopeFactory scopes, HandlerCatalog handlers, TimeProvider clock, ILogger log)
{
    private static readonly MethodInfo HandleMethod = typeof(Batches).GetMethod(nameof(Handle), BindingFlags.NonPublic | BindingFlags.Instance)!;

    /// <summary>The events that were handled and settled.</summary>
    public async Task<HashSet<Guid>> Deliver(IReadOnlyList<OutboxMessage> due, CancellationToken cancel)
    {
        var settled = new HashSet<Guid>();
        foreach (var alike in due.Where(m => m.Attempts == 0).GroupBy(m => m.Type).Where(g => g.Count() > 1))
        {
            var (type, wanted) = handlers.For(alike.Key);
            if (wanted is not [var handler]) continue;
            try
            {
                if (await (Task<bool>)HandleMethod.MakeGenericMethod(type).Invoke(this, [handler, alike.ToList(), cancel])!) settled.UnionWith(alike.Select(m => m.Id));
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
            {
                log.LogInformation(failure, "A batch of {Event} was given up; its events go one by one", alike.Key);
            }
        }
        return settled;
    }

    private async Task<bool> Handle<TEvent>(Type handlerType, List<OutboxMessage> messages, CancellationToken cancel) where TEvent : class
    {
        await using var scope = scopes.CreateAsyncScope();
        var handler = (IHandle<TEvent>)scope.ServiceProvider.GetRequiredService(handlerType);
        if (handler.Db is not { } db) return false;
        using var trace = Signals.Start($"events {typeof(TEvent).Name}");
        var acting = scope.ServiceProvider.GetRequiredService<Acting>();
        await db.Begin(cancel);
        var ids = messages.Select(m => m.Id).ToList();
        var now = clock.Instant();
        // Receipts first: whoever delivers one of these at the same moment waits here, and the later one is refused.
        await db.Insert(db.Where.Table(SharedTables.Schema, "outbox_receipts"), "message_id, handler, at", [.. ids.Select(id => new object?[] { id, handlerType.FullName, now })], cancel);
        foreach (var message in messages)
        {
            acting.As(Actor.System with { AgencyId = message.AgencyId });
            await handler.Handle(JsonSerializer.Deserialize<TEvent>(message.Payload)!, cancel);
        }
        await db.Set<OutboxMessage>().Where(m => ids.Contains(m.Id))
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.State, OutboxState.Done).SetProperty(m => m.Attempts, 1), cancel);
        await db.CommitHandled(cancel);
        foreach (var message in messages) Signals.EventLag.Record((now - message.OccurredAt).TotalSeconds);
        Signals.Events.Add(messages.Count, new("type", typeof(TEvent).FullName), new("state", nameof(OutboxState.Done)));
        return true;
    }
}
