using System.Reflection;
using System.Text.Json;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Telemetry;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CuuLong.Platform.Events;

/// <summary>Brings waiting events to their handlers, oldest first; a handler that fails is tried again later, alone.</summary>
public sealed class Dispatcher(IServiceScopeFactory scopes, HandlerCatalog handlers, TimeProvider clock, ILogger<Dispatcher> log)
{
    public const int MostAttempts = 8;
    private static readonly MethodInfo DeliverMethod = typeof(Dispatcher).GetMethod(nameof(Deliver), BindingFlags.NonPublic | BindingFlags.Instance)!;

    private const int Batch = 200;

    /// <summary>Handles what is due now; returns how many events were taken up.</summary>
    public async Task<int> Drain(CancellationToken cancel = default) => await Drain(outside: false, cancel) + await Drain(outside: true, cancel);

    /// <param name="outside">Events that are carried outside, or all others: neither waits for the other.</param>
    public async Task<int> Drain(bool outside, CancellationToken cancel)
    {
        var total = 0;
        while (true)
        {
            var due = await Due(outside, cancel);
            var together = outside ? [] : await new Batches(scopes, handlers, clock, log).Deliver(due, cancel);
            foreach (var message in due.Where(m => !together.Contains(m.Id))) await Dispatch(message.Id, cancel);
            total += due.Count;
            if (due.Count < Batch) return total;
        }
    }

    private async Task<List<OutboxMessage>> Due(bool outside, CancellationToken cancel)
    {
        if (outside && handlers.Outside.Length == 0) return [];
        await using var scope = scopes.CreateAsyncScope();
        var (now, carried) = (clock.Instant(), handlers.Outside);
        var waiting = scope.ServiceProvider.GetRequiredService<PlatformDb>().Set<OutboxMessage>().AsNoTracking().Where(m => m.State == OutboxState.Waiting && m.DueAt <= now);
        return await (outside ? waiting.Where(m => carried.Contains(m.Type)) : waiting.Where(m => !carried.Contains(m.Type))).OrderBy(m => m.DueAt).ThenBy(m => m.Id).Take(Batch).ToListAsync(cancel);
    }

    public async Task Dispatch(Guid id, CancellationToken cancel = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var message = await db.Set<OutboxMessage>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancel);
        if (message is null or { State: OutboxState.Done }) return;

        using var trace = Signals.Start("event " + message.Type);
        string? error = null;
        var (type, wanted) = handlers.For(message.Type);
        if (handlers.Outside.Contains(message.Type) && !await Outside.TakeUp(db, message, clock, cancel)) return;
        foreach (var handler in wanted)
        {
            try
            {
                await (Task)DeliverMethod.MakeGenericMethod(type).Invoke(this, [message, handler, cancel])!;
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
            {
                log.LogWarning(failure, "Handler {Handler} failed on {Event}", handler.Name, message.Type);
                error = $"{handler.Name}: {failure.Message}";
            }
        }
        await Settle(db, message, error, cancel);
    }

    private async Task Deliver<TEvent>(OutboxMessage message, Type handlerType, CancellationToken cancel) where TEvent : class
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(Actor.System with { AgencyId = message.AgencyId });
        var handler = (IHandle<TEvent>)scope.ServiceProvider.GetRequiredService(handlerType);
        if (handler is IHandleOutside<TEvent>)
        {
            await Outside.Deliver(scope.ServiceProvider.GetRequiredService<PlatformDb>(), message, handler, clock, cancel);
            return;
        }
        var db = handler.Db ?? throw new InvalidOperationException($"{handlerType} names no context to write through");
        await db.Begin(cancel);
        if (await db.Set<OutboxReceipt>().AnyAsync(r => r.MessageId == message.Id && r.Handler == handlerType.FullName, cancel)) return;
        db.Add(new OutboxReceipt { MessageId = message.Id, Handler = handlerType.FullName!, At = clock.Instant() });
        try
        {
            // Written before the handling: a second delivery at the same moment waits here for the first.
            await db.SaveChangesAsync(cancel);
        }
        catch (Exception failure) when (failure.UniqueConstraint() is not null)
        {
            return;
        }
        await handler.Handle(JsonSerializer.Deserialize<TEvent>(message.Payload)!, cancel);
        await db.CommitHandled(cancel);
    }

    private async Task Settle(PlatformDb db, OutboxMessage message, string? error, CancellationToken cancel)
    {
        var attempts = message.Attempts + 1;
        var state = error is null ? OutboxState.Done : attempts >= MostAttempts ? OutboxState.Failed : OutboxState.Waiting;
        var due = clock.Instant() + TimeSpan.FromSeconds(Math.Min(3600, 5 * Math.Pow(3, attempts - 1)));
        await db.Begin(cancel);
        await db.Set<OutboxMessage>().Where(m => m.Id == message.Id && m.State != OutboxState.Done).ExecuteUpdateAsync(s => s
            .SetProperty(m => m.State, state).SetProperty(m => m.Attempts, attempts)
            .SetProperty(m => m.Error, error).SetProperty(m => m.DueAt, due), cancel);
        await db.CommitHandled(cancel);
        Signals.Events.Add(1, new("type", message.Type), new("state", state.ToString()));
        if (state == OutboxState.Done) Signals.EventLag.Record((clock.Instant() - message.OccurredAt).TotalSeconds);
    }
}
