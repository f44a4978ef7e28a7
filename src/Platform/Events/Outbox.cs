using System.Text.Json;
using CuuLong.Platform.Data;

namespace CuuLong.Platform.Events;

internal static class Outbox
{
    /// <summary>The raised events as rows; true when any will be dispatched.</summary>
    public static bool Enqueue(DbKernel kernel, IReadOnlyList<(object Event, Guid Agency)> raised, List<Statement> statements)
    {
        var wanted = raised.Where(e => kernel.Handlers.Wanted(e.Event.GetType())).ToList();
        if (wanted.Count == 0) return false;
        var now = kernel.Clock.Instant();
        statements.AddRange(Statement.Insert(
            kernel.Database.Kind, kernel.Database.Table(SharedTables.Schema, "outbox"), "id, type, payload, agency_id, occurred_at, state, due_at, attempts",
            [.. wanted.Select(e => new object?[]
            {
                kernel.Ids.New(), e.Event.GetType().FullName, JsonSerializer.Serialize(e.Event, e.Event.GetType()), e.Agency, When(e.Event, now), OutboxState.Waiting, When(e.Event, now), 0,
            })]));
        return true;
    }

    private static DateTimeOffset When(object @event, DateTimeOffset now) => @event is IDated { NotBefore: var day } && day > now ? day : now;
}
