using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Data;

public sealed class WorkingOnOneConnection
{
    [Fact]
    public async Task Contexts_of_a_scope_share_it_on_sqlite_and_those_of_another_scope_do_not()
    {
        await using var app = await TestApp.Start();
        await using var here = app.Services.CreateAsyncScope();
        await using var there = app.Services.CreateAsyncScope();
        var connections = here.ServiceProvider.GetServices<ModuleDb>().Select(db => db.Database.GetDbConnection()).Distinct().ToList();

        Assert.NotSame(Assert.Single(connections), there.ServiceProvider.GetRequiredService<PlatformDb>().Database.GetDbConnection());
    }

    [Fact]
    public async Task While_a_scope_writes_all_its_contexts_work_on_the_writer_and_afterwards_on_their_own_again()
    {
        await using var app = await TestApp.Start();
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(Actor.System);
        var (db, all) = (scope.ServiceProvider.GetRequiredService<PlatformDb>(), scope.ServiceProvider.GetServices<ModuleDb>().ToList());
        var (made, own) = (Sample(), db.Database.GetDbConnection());

        await db.Begin();
        var writer = Assert.Single(all.Select(c => c.Database.GetDbConnection()).Distinct());
        await db.Execute($"INSERT INTO {db.Table("people")} (id, name, folded, created_at) VALUES (@p0, 'A', 'a', @p1)", [made.Id, app.Clock.Now]);
        var (seen, elsewhere) = (await Count(db), await app.Read<PlatformDb, int>(Count));
        await db.Abandon();

        Assert.NotSame(own, writer);
        Assert.Equal((1, 0, 0), (seen, elsewhere, await Count(db)));
        Assert.Same(own, Assert.Single(all.Select(c => c.Database.GetDbConnection()).Distinct()));

        Task<int> Count(PlatformDb context) => context.People.CountAsync(p => p.Id == made.Id);
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task A_scope_that_ends_in_the_middle_of_an_act_gives_it_up_whichever_context_ends_first(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        var places = app.Services.CreateScope().ServiceProvider.GetServices<ModuleDb>().Count();
        for (var place = 0; place < places; place++)
        {
            await using var scope = app.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Acting>().As(Actor.System);
            await scope.ServiceProvider.GetServices<ModuleDb>().ElementAt(place).Begin();
        }

        var made = Sample();
        Assert.Null(await app.As(Actor.System, async s =>
        {
            var db = s.GetRequiredService<PlatformDb>();
            db.Put(made);
            return await db.Commit(new Deed("test.put", made.Id));
        }));
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task An_act_that_waits_in_vain_for_its_turn_leaves_the_next_one_free(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        await using var first = app.Services.CreateAsyncScope();
        await using var second = app.Services.CreateAsyncScope();
        foreach (var scope in new[] { first, second }) scope.ServiceProvider.GetRequiredService<Acting>().As(Actor.System);
        var (holding, waiting) = (first.ServiceProvider.GetRequiredService<PlatformDb>(), second.ServiceProvider.GetRequiredService<PlatformDb>());
        await holding.Begin();
        using var enough = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        if (kind == DatabaseKind.Sqlite) await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.Begin(enough.Token));
        await holding.Abandon();

        var made = Sample();
        waiting.Put(made);
        Assert.Null(await waiting.Commit(new Deed("test.put", made.Id)));
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task An_act_given_up_leaves_nothing_and_the_next_one_goes_on(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        var (given, kept) = (Sample(), Sample());
        await app.As(Actor.System, async s =>
        {
            var db = s.GetRequiredService<PlatformDb>();
            await db.Begin();
            db.Positions.Add(given);
            await db.SaveChangesAsync();
            await db.Abandon();
            db.Put(kept);
            return await db.Commit(new Deed("test.put", kept.Id));
        });

        Assert.Equal([kept.Id], await app.Read<PlatformDb, List<Guid>>(db => db.Positions.Where(p => p.Id == given.Id || p.Id == kept.Id).Select(p => p.Id).ToListAsync()));
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task A_row_looked_at_is_not_taken_up(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        var made = Sample();
        var end = await app.As(Actor.System, async s =>
        {
            var db = s.GetRequiredService<PlatformDb>();
            db.Put(made);
            Assert.Null(await db.Commit(new Deed("test.put", made.Id)));
            (await db.Peek<Position>(made.Id))!.To = new(2030, 1, 1);
            Assert.Single(await db.PeekAcross<Position>("person_id = @p0", [made.PersonId])).To = new(2031, 1, 1);
            Assert.Null(await db.Commit(new Deed("test.nothing", made.Id)));
            return (await db.Row<Position>(made.Id))!.To;
        });

        Assert.Null(end);
    }

    private static Position Sample() => new()
    {
        Id = Guid.CreateVersion7(), PersonId = Guid.CreateVersion7(), UnitId = Guid.CreateVersion7(), AgencyId = Guid.CreateVersion7(),
        Title = "Chuyên viên", Roles = "specialist", From = new DateOnly(2026, 1, 1),
    };
}
