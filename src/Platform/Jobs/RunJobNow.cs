using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;

namespace CuuLong.Platform.Jobs;

/// <summary>Has a job run at once, on top of its schedule.</summary>
internal sealed class RunJobNow(PlatformDb db, JobCatalog jobs, JobScheduler scheduler, JobRunner runner) : IOperation
{
    public async Task<Outcome<Done>> Run(string job, CancellationToken cancel)
    {
        if (jobs.Find(job) is null) return Refusal.NotFound;
        if (await db.Commit(new Deed("platform.job.started-by-hand", Ids.Named("job:" + job), Evidence: new { job }), cancel) is { } refusal) return refusal;
        if (!await scheduler.Trigger(job, cancel)) await runner.Run(job, cancel);
        return Done.It;
    }
}
