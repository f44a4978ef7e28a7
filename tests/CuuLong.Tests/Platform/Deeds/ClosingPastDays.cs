using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Deeds;

public sealed class ClosingPastDays
{
    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task A_host_that_slept_at_night_closes_the_days_it_missed_once(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        var clerk = await app.Given.Person(await app.Given.Agency(), Roles.Clerk);
        await app.As(clerk, s => s.GetRequiredService<PlatformDb>().Commit(new Deed("test.done", Guid.CreateVersion7())));
        var past = ActivatorUtilities.CreateInstance<ClosePastDays>(app.Services);
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(JobOutcome.Done, await past.CatchUp(CancellationToken.None));
        app.Clock.Advance(TimeSpan.FromDays(3));

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => past.CatchUp(CancellationToken.None))));
        Assert.DoesNotContain(JobOutcome.Failed, both.OfType<JobOutcome>());
        Assert.Null(await past.CatchUp(CancellationToken.None));
        Assert.Equal(4, await app.Read<PlatformDb, int>(db => db.Set<DeedRoot>().CountAsync()));
        Assert.Null((await app.As(Actor.System, s => s.GetRequiredService<AuditCheck>().Run())).Break);
    }

    /// <summary>A month of the past is replayed, or a clock is set back, after a day was closed.</summary>
    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task What_is_written_later_with_an_earlier_hour_breaks_no_root(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        var clerk = await app.Given.Person(await app.Given.Agency(), Roles.Clerk);
        Task Do() => app.As(clerk, s => s.GetRequiredService<PlatformDb>().Commit(new Deed("test.done", Guid.CreateVersion7())));
        await Do();
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.As(Actor.System, s => s.GetRequiredService<CloseDays>().Run());

        app.Clock.Advance(TimeSpan.FromDays(-5));
        await Do();
        app.Clock.Advance(TimeSpan.FromDays(6));
        await app.As(Actor.System, s => s.GetRequiredService<CloseDays>().Run());

        var report = await app.As(Actor.System, s => s.GetRequiredService<AuditCheck>().Run());
        Assert.Equal((null, 2), (report.Break, report.Roots));
    }
}
