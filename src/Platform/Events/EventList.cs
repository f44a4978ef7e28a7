using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Events;

/// <summary>Events on their way that did not arrive: failed for good, or waiting for another attempt.</summary>
internal sealed class EventList(PlatformDb db, Acting acting)
{
    public const int Most = 100;

    public Task<List<OutboxMessage>> Read(OutboxState state, CancellationToken cancel) =>
        db.Set<OutboxMessage>().AsNoTracking().Seen(acting.Actor).Where(m => m.State == state).OrderBy(m => m.DueAt).Take(Most).ToListAsync(cancel);
}

internal static class EventScope
{
    /// <summary>The events an administrator answers for: those handled for the own agency, or all by <see cref="PlatformRights.AllAgencies"/>.</summary>
    public static IQueryable<OutboxMessage> Seen(this IQueryable<OutboxMessage> events, Actor actor) =>
        actor.May(PlatformRights.AllAgencies) ? events : events.Where(m => m.AgencyId == actor.AgencyId);
}
