using Quartz;

namespace CuuLong.Platform.Jobs;

/// <summary>What the scheduler fires: hands the name in the job's key to the runner. Never twice at once, on whichever node.</summary>
[DisallowConcurrentExecution]
internal sealed class QuartzJob(JobRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await runner.Run(context.JobDetail.Key.Name, cancellationToken);
}
