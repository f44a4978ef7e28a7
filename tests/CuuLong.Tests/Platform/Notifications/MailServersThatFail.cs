using System.Diagnostics;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Events;
using CuuLong.Platform.Notifications;
using CuuLong.Platform.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Notifications;

/// <summary>A mail server keeps no act waiting, and what it took once it is not given again.</summary>
public sealed class MailServersThatFail : IDisposable
{
    private readonly SmtpSink sink = new();

    public void Dispose() => sink.Dispose();

    private async Task<TestApp> Start(DatabaseKind kind) => await TestApp.Start(kind, b => b.Services
        .AddSingleton(new MailSettings { Host = "127.0.0.1", Port = sink.Port, From = "khong-tra-loi@vidu.vn", TimeoutSeconds = 3 }));

    private static async Task Wanted(TestApp app, params string[] names)
    {
        foreach (var name in names)
        {
            var person = new Person { Id = Guid.CreateVersion7(), Name = name, Email = $"{name}@vidu.vn" };
            await app.Given.Save(person, new NotificationChoice { PersonId = person.Id, Text = "platform.deadline.today", Way = NotificationWay.PageAndMail });
            await app.As(Actor.System, async s =>
            {
                var db = s.GetRequiredService<PlatformDb>();
                await db.Begin(CancellationToken.None);
                await s.GetRequiredService<Notify>().Person(person.Id, "platform.deadline.today", "/", CancellationToken.None, "15:00");
                return await db.Commit(new Deed("test.told", person.Id));
            });
        }
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task A_server_that_never_answers_holds_up_no_act_and_is_given_up(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        await Wanted(app, "lan");
        sink.Hangs = true;
        var clock = Stopwatch.StartNew();
        var sending = app.Events();
        await Task.Delay(500, TestContext.Current.CancellationToken);

        var acting = Stopwatch.StartNew();
        await Wanted(app, "minh");
        Assert.InRange(acting.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        await sending;
        Assert.InRange(clock.Elapsed, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(20));

        sink.Hangs = false;
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        await app.Events();
        Assert.Equal(2, sink.Mails.Count);
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task Of_two_mails_the_one_that_went_does_not_go_again_when_the_other_fails(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        await Wanted(app, "lan", "minh");
        sink.RefusesFor = "minh@";
        await app.Events();
        Assert.Contains("lan@", Assert.Single(sink.Mails));

        sink.RefusesFor = "\n";
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        await app.Events();
        Assert.Equal(["lan", "minh"], sink.Mails.Select(m => m.Contains("lan@") ? "lan" : "minh"));
        Assert.Equal(2, await app.Read<PlatformDb, int>(db => db.Set<OutboxMessage>().CountAsync(m => m.State == OutboxState.Done)));
    }
}
