using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Notifications;

/// <summary>The notices of the person who asks.</summary>
public sealed class NotificationInbox(PlatformDb db, Acting acting) : IUnreadNotices
{
    public const int Page = 50, MostCounted = 100;

    private Guid Person => acting.Actor.PersonId;

    /// <summary>Unread notices, counted up to <see cref="MostCounted"/>.</summary>
    public Task<int> Count(CancellationToken cancel) => 
        db.First($"SELECT COUNT(*) FROM (SELECT 1 FROM {db.Table("notifications")} WHERE person_id = @p0 AND read_at IS NULL LIMIT {MostCounted}) unread", [Person], row => Convert.ToInt32(row.GetValue(0)), cancel);

    /// <param name="before">Older than this; null from the newest.</param>
    public Task<List<Notification>> List(DateTimeOffset? before, CancellationToken cancel) =>
        db.Set<Notification>().AsNoTracking().Where(n => n.PersonId == Person && (before == null || n.At < before))
            .OrderByDescending(n => n.At).ThenByDescending(n => n.Id).Take(Page).ToListAsync(cancel);
}
