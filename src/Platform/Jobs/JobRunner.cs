using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Telemetry;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CuuLong.Platform.Jobs;

/// <summary>Runs one job to its end and keeps the record of it.</summary>
public sealed class JobRunner(IServiceScopeFactory scopes, JobCatalog jobs, TimeProvider clock, Ids ids, ILogger<JobRunner> log)
{
    /// <param name="name">Full name of the job's type.</param>
    public async Task<JobOutcome> Run(string name, CancellationToken cancel = default)
    {
        var type = jobs.Find(name) ?? throw new InvalidOperationException($"No job {name}");
        var run = new JobRun { Id = ids.New(), Job = name, StartedAt = clock.Instant(), Outcome = JobOutcome.Running, Node = Environment.MachineName };
        await Write(db => db.Add(run), cancel);
        var (outcome, error) = await Attempt(type, cancel);
        // The end is written even when the host is stopping, else the run would look unfinished for ever.
        await Write(db =>
        {
            db.Attach(run);
            (run.EndedAt, run.Outcome, run.Error) = (clock.Instant(), outcome, error);
        }, CancellationToken.None);
        return outcome;
    }

    private async Task<(JobOutcome, string?)> Attempt(Type type, CancellationToken cancel)
    {
        using var trace = Signals.Start("job " + type.Name);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Acting>().As(Actor.System);
            await ((IScheduledJob)ActivatorUtilities.GetServiceOrCreateInstance(scope.ServiceProvider, type)).Run(cancel);
            return (JobOutcome.Done, null);
        }
        catch (Exception failure)
        {
            log.LogError(failure, "Job {Job} failed", type.Name);
            return (JobOutcome.Failed, failure.Message);
        }
    }

    private async Task Write(Action<PlatformDb> change, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        await db.Begin(cancel);
        change(db);
        await db.CommitHandled(cancel);
    }
}
