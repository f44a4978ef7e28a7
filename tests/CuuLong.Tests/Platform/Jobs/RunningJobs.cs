using System.Collections.Concurrent;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CuuLong.Tests.Platform.Jobs;

public sealed class RunningJobs
{
    public static readonly ConcurrentQueue<DateTimeOffset> Runs = new();

    public sealed class EverySecond : IScheduledJob
    {
        public string Cron => "* * * * * ?";
        public string Title => "test.job";

        public async Task Run(CancellationToken cancel)
        {
            Runs.Enqueue(TimeProvider.System.GetUtcNow());
            await Task.Delay(300, cancel);
        }
    }

    public sealed class AlwaysFails : IScheduledJob
    {
        public string Cron => "0 0 3 * * ?";
        public string Title => "test.job";
        public Task Run(CancellationToken cancel) => throw new InvalidOperationException("không mở được tệp");
    }

    [Fact]
    public async Task Of_two_nodes_on_one_database_one_runs_a_job()
    {
        await using var app = await TestApp.Start(DatabaseKind.Postgres, b => b.Services.AddSingleton(new JobCatalog([typeof(EverySecond)])));
        JobScheduler Node() => ActivatorUtilities.CreateInstance<JobScheduler>(app.Services);
        var began = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0;
        await using (var one = Node())
        await using (var other = Node())
        {
            await one.Start(TestContext.Current.CancellationToken);
            await other.Start(TestContext.Current.CancellationToken);
            for (var waited = 0; Runs.Count < 8 && waited < 300; waited++) await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        var seconds = Runs.Select(r => r.ToUnixTimeMilliseconds() / 1000.0).ToList();
        Assert.InRange(seconds.Count, 8, 100);
        Assert.All(seconds.Zip(seconds.Skip(1)), p => Assert.True(p.Second - p.First > 0.29, "two runs overlap"));
        // Due once a second: two nodes that did not know of each other would run it about twice as often.
        Assert.InRange(seconds.Count, 8, (seconds[^1] - began) * 1.4 + 2);
        var kept = await app.Read<PlatformDb, int>(db => db.Set<JobRun>().CountAsync(r => r.Outcome == JobOutcome.Done));
        Assert.Equal(seconds.Count, kept);
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task A_job_that_fails_says_why_on_the_page_and_can_be_run_by_hand(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind, b => b.Services.AddSingleton(new JobCatalog([typeof(AlwaysFails)])));
        var agency = await app.Given.Agency();
        var browser = app.Browser(await app.Given.Person(agency, Roles.System));

        var page = await browser.Page("/admin/jobs");
        Assert.Contains("Chưa chạy", page.Body!.TextContent);
        await browser.Send(page, "main form");
        page = await browser.Page("/admin/jobs");

        Assert.Contains("không mở được tệp", page.Body!.TextContent);
        var deed = await app.Read<PlatformDb, DeedRecord>(db => db.Set<DeedRecord>().SingleAsync(d => d.AgencyId == agency.Id));
        Assert.Equal("platform.job.started-by-hand", deed.Act);
    }

    [Fact]
    public async Task Every_job_of_the_program_has_a_schedule_that_comes_and_a_title_in_words()
    {
        await using var app = await TestApp.Start();
        var lines = await app.As(Actor.System, s => s.GetRequiredService<JobList>().Read(CancellationToken.None));
        Assert.NotEmpty(lines);
        Assert.All(lines, l => Assert.NotNull(l.Next));
        Assert.All(lines, l => Assert.NotEqual(l.Title, app.Services.GetRequiredService<CuuLong.Platform.Text.WordBook>().Get("vi", l.Title)));
    }

    [Fact]
    public async Task Only_who_may_run_jobs_sees_them()
    {
        await using var app = await TestApp.Start();
        var clerk = await app.Given.Person(await app.Given.Agency(), Roles.Clerk);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await app.Browser(clerk).Get("/admin/jobs")).StatusCode);
        // A job works for every agency of the installation.
        var administrator = await app.Given.Person(await app.Given.Agency("Sở Khác"), Roles.Administrator);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await app.Browser(administrator).Get("/admin/jobs")).StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await app.Browser(clerk).Get("/admin/events")).StatusCode);
    }
}
