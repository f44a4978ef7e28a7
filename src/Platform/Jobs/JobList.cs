using CuuLong.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Platform.Jobs;

/// <param name="Next">By the schedule; null when it never comes again.</param>
public sealed record JobLine(string Name, string Title, string Cron, DateTimeOffset? Next, JobRun? Last);

/// <summary>The jobs with their last and next run.</summary>
internal sealed class JobList(PlatformDb db, JobCatalog jobs, JobScheduler scheduler, IServiceProvider services, TimeProvider clock)
{
    public async Task<IReadOnlyList<JobLine>> Read(CancellationToken cancel)
    {
        var lines = new List<JobLine>();
        foreach (var type in jobs.Types)
        {
            var job = (IScheduledJob)ActivatorUtilities.GetServiceOrCreateInstance(services, type);
            var last = await db.Set<JobRun>().AsNoTracking().Where(r => r.Job == type.FullName).OrderByDescending(r => r.StartedAt).FirstOrDefaultAsync(cancel);
            lines.Add(new JobLine(type.FullName!, job.Title, job.Cron, scheduler.Next(job.Cron, clock.GetUtcNow()), last));
        }
        return lines;
    }
}
