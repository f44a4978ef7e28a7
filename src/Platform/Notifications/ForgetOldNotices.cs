using CuuLong.Platform.Data;
using CuuLong.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Notifications;

/// <summary>Notices are no record of the office: read ones go after three months, all after a year.</summary>
internal sealed class ForgetOldNotices(PlatformDb db, TimeProvider clock) : IScheduledJob
{
    public string Cron => "0 30 2 * * ?";
    public string Title => "platform.job.forget-notices";

    public async Task Run(CancellationToken cancel)
    {
        await db.Begin(cancel);
        var (read, all) = (clock.Instant().AddDays(-90), clock.Instant().AddDays(-365));
        await db.Set<Notification>().Where(n => n.At < all || (n.At < read && n.ReadAt != null)).ExecuteDeleteAsync(cancel);
        await db.CommitHandled(cancel);
    }
}
