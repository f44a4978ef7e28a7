using CuuLong.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Events;

/// <summary>Events on their way that did not arrive: failed for good, or waiting for another attempt.</summary>
internal sealed class EventList(PlatformDb db)
{
    public const int Most = 100;

    public Task<List<OutboxMessage>> Read(OutboxState state, CancellationToken cancel) =>
        db.Set<OutboxMessage>().AsNoTracking().Where(m => m.State == state).OrderBy(m => m.DueAt).Take(Most).ToListAsync(cancel);
}
