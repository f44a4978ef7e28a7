using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Notifications;

/// <summary>Marks a notice, or all of one's own, as read. No deed: it changes what one person sees, not the office's records.</summary>
internal sealed class MarkRead(PlatformDb db, Acting acting, TimeProvider clock) : IOperation
{
    /// <returns>Where the notice leads; empty when all were marked.</returns>
    public async Task<Outcome<string>> Run(Guid? id, CancellationToken cancel)
    {
        await db.Begin(cancel);
        var mine = db.Set<Notification>().Where(n => n.PersonId == acting.Actor.PersonId && (id == null || n.Id == id));
        var url = id is null ? "" : await mine.Select(n => n.Url).FirstOrDefaultAsync(cancel);
        if (url is null) return Refusal.NotFound;
        var now = clock.Instant();
        await mine.Where(n => n.ReadAt == null).ExecuteUpdateAsync(s => s.SetProperty(n => n.ReadAt, now), cancel);
        await db.CommitHandled(cancel);
        return url;
    }
}
