using CuuLong.Platform.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace CuuLong.Platform.Jobs;

/// <summary>
/// Fires the jobs at their hours. On PostgreSQL the schedule is kept in the database, so that of several nodes one runs a
/// job; an embedded database has one process and keeps it in memory.
/// </summary>
public sealed class JobScheduler(Database database, JobCatalog jobs, JobRunner runner, IServiceScopeFactory scopes, ILoggerFactory logs) : IAsyncDisposable
{
    private const string Name = "CuuLong";
    private ServiceProvider? services;
    private IScheduler? scheduler;

    public bool Running => scheduler is not null;

    public async Task Start(CancellationToken cancel = default)
    {
        services = new ServiceCollection().AddSingleton(logs).AddSingleton(typeof(ILogger<>), typeof(Logger<>)).AddSingleton(runner)
            .AddTransient<QuartzJob>().AddQuartz(Configure).BuildServiceProvider();
        scheduler = await services.GetRequiredService<ISchedulerFactory>().GetScheduler(cancel);
        foreach (var type in jobs.Types)
        {
            var job = JobBuilder.Create<QuartzJob>().WithIdentity(type.FullName!).StoreDurably().Build();
            var trigger = TriggerBuilder.Create().WithIdentity(type.FullName!).ForJob(job).WithCronSchedule(CronOf(type), c => c.InTimeZone(Zone)).Build();
            await scheduler.ScheduleJob(job, [trigger], ScheduleJobOptions.Replacing, cancel);
        }
        await scheduler.Start(cancel);
    }

    /// <summary>Has the job run now, by whichever node is free; false when no scheduler runs here.</summary>
    public async Task<bool> Trigger(string name, CancellationToken cancel = default)
    {
        if (scheduler is null) return false;
        await scheduler.TriggerJob(new JobKey(name), new JobDataMap(), cancel);
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        if (scheduler is not null) await scheduler.Shutdown(waitForJobsToComplete: true);
        scheduler = null;
        if (services is not null) await services.DisposeAsync();
        services = null;
    }

    /// <summary>The next time the schedule of a job names, in Vietnam.</summary>
    public DateTimeOffset? Next(string cron, DateTimeOffset after) => new CronExpression(cron, Zone).GetNextValidTimeAfter(after);

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    private string CronOf(Type type)
    {
        using var scope = scopes.CreateScope();
        return ((IScheduledJob)ActivatorUtilities.GetServiceOrCreateInstance(scope.ServiceProvider, type)).Cron;
    }

    private void Configure(IQuartzBuilder quartz)
    {
        quartz.ConfigureScheduler(s =>
        {
            s.InstanceName = Name;
            s.GenerateInstanceId = true;
            s.DefaultTimeZone = Zone;
        });
        quartz.UseDefaultThreadPool(2);
        if (database.Kind == DatabaseKind.Sqlite) quartz.UseInMemoryStore();
        else quartz.UsePersistentStore(store =>
        {
            store.UsePostgres(database.ConnectionString);
            store.ConfigureStore(o => o.TablePrefix = QuartzTables.Prefix);
            store.UseClustering(c => c.CheckinInterval = TimeSpan.FromSeconds(10));
        });
    }
}
