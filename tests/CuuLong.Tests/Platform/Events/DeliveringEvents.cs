using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Events;
using CuuLong.Platform.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Events;

public sealed class DeliveringEvents
{
    public sealed record Rang(string Bell);

    /// <summary>Two handlers of one event: one counts units as its change, the other fails as long as told.</summary>
    public sealed class Counts(PlatformDb db, Ids ids) : IHandle<Rang>
    {
        public ModuleDb Db => db;

        public Task Handle(Rang @event, CancellationToken cancel)
        {
            var id = ids.New();
            db.Add(new Unit { Id = id, AgencyId = id, Key = id.ToString("N"), Name = @event.Bell });
            return Task.CompletedTask;
        }
    }

    public sealed class Fails(Switch broken) : IHandleOutside<Rang>
    {
        public Task Handle(Rang @event, CancellationToken cancel) => broken.Broken ? throw new InvalidOperationException("đường truyền hỏng") : Task.CompletedTask;
    }

    public sealed class Switch
    {
        public bool Broken { get; set; } = true;
    }

    private static Task<TestApp> Start(DatabaseKind kind) => TestApp.Start(kind, b =>
    {
        b.Services.AddSingleton(HandlerCatalog.Of((typeof(Rang), typeof(Counts)), (typeof(Rang), typeof(Fails))));
        b.Services.AddScoped<Counts>().AddScoped<Fails>().AddSingleton<Switch>();
    });

    private static async Task<Guid> Ring(TestApp app) => await app.As(Actor.System, async s =>
    {
        var db = s.GetRequiredService<PlatformDb>();
        db.Raise(new Rang("chuông"));
        Assert.Null(await db.Commit(new Deed("test.rang", Guid.CreateVersion7())));
        return await db.Set<OutboxMessage>().Select(m => m.Id).SingleAsync();
    });

    private static Task<OutboxMessage> Message(TestApp app) => app.Read<PlatformDb, OutboxMessage>(db => db.Set<OutboxMessage>().AsNoTracking().SingleAsync());

    private static Task<int> Counted(TestApp app) => app.Read<PlatformDb, int>(db => db.Units.CountAsync(u => u.Name == "chuông"));

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task A_handler_that_fails_is_tried_again_at_growing_intervals_and_the_others_act_once(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        await Ring(app);

        var gaps = new List<double>();
        for (var attempt = 1; attempt <= Dispatcher.MostAttempts; attempt++)
        {
            Assert.Equal(1, await app.Events());
            Assert.Equal(0, await app.Events()); // not before it is due
            var message = await Message(app);
            Assert.Equal(attempt, message.Attempts);
            gaps.Add((message.DueAt - app.Clock.Now).TotalSeconds);
            app.Clock.Now = message.DueAt;
        }

        Assert.Equal([5, 15, 45, 135, 405, 1215, 3600, 3600], gaps);
        Assert.Equal(OutboxState.Failed, (await Message(app)).State);
        Assert.Equal(1, await Counted(app));
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task An_event_delivered_twice_or_at_once_acts_once_for_each_handler(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        app.Services.GetRequiredService<Switch>().Broken = false;
        var id = await Ring(app);
        var dispatcher = app.Services.GetRequiredService<Dispatcher>();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => dispatcher.Dispatch(id))));
        await dispatcher.Dispatch(id, TestContext.Current.CancellationToken);

        Assert.Equal(1, await Counted(app));
        await app.Events();
        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.Events();
        Assert.Equal(OutboxState.Done, (await Message(app)).State);
        Assert.Equal(2, await app.Read<PlatformDb, int>(db => db.Set<OutboxReceipt>().CountAsync()));
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task A_program_killed_between_handling_and_settling_does_not_act_again(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        app.Services.GetRequiredService<Switch>().Broken = false;
        await Ring(app);
        await app.Events();
        // As a kill would leave it: handlers have their receipts, the message still waits.
        await app.Read<PlatformDb, int>(db => db.Set<OutboxMessage>().ExecuteUpdateAsync(s => s.SetProperty(m => m.State, OutboxState.Waiting)));
        app.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(1, await app.Events());

        Assert.Equal(1, await Counted(app));
        Assert.Equal(OutboxState.Done, (await Message(app)).State);
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task An_administrator_sees_why_an_event_failed_and_sends_it_again(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        await Ring(app);
        for (var attempt = 0; attempt < Dispatcher.MostAttempts; attempt++, app.Clock.Advance(TimeSpan.FromHours(1))) await app.Events();
        // An event of the installation itself is no agency's.
        var agency = await app.Given.Agency();
        var administrator = await app.Given.Person(agency, Roles.Administrator);
        Assert.Contains("Mọi sự kiện đã tới nơi", (await app.Browser(administrator).Page("/admin/events")).QuerySelector("main")!.TextContent);
        foreach (var id in new Guid?[] { null, (await Message(app)).Id })
            Assert.True(await app.As(administrator, async s => (await s.GetRequiredService<RetryEvents>().Run(id, CancellationToken.None)).Refused));
        var browser = app.Browser(await app.Given.Person(agency, $"{Roles.Administrator} {Roles.System}"));

        var page = await browser.Page("/admin/events");
        Assert.Contains("đường truyền hỏng", page.QuerySelector("main")!.TextContent);
        app.Services.GetRequiredService<Switch>().Broken = false;
        await browser.Send(page, "#retry-all");
        await app.Events();

        Assert.Equal(OutboxState.Done, (await Message(app)).State);
        Assert.Equal(1, await Counted(app));
        Assert.Contains("Mọi sự kiện đã tới nơi", (await browser.Page("/admin/events")).QuerySelector("main")!.TextContent);
    }
}
