using System.Net;
using System.Text;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Events;
using CuuLong.Platform.Notifications;
using CuuLong.Platform.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Notifications;

public sealed class TellingPeople : IDisposable
{
    private const string Kind = "platform.deadline.today";
    private readonly SmtpSink sink = new();

    public sealed record Happened(Guid Person, string What);

    public sealed class Tells(Notify notify) : IHandle<Happened>
    {
        public ModuleDb Db => notify.Db;
        public Task Handle(Happened @event, CancellationToken cancel) => notify.Person(@event.Person, Kind, "/", cancel, @event.What);
    }

    private Task<TestApp> Start(DatabaseKind kind) => TestApp.Start(kind, b =>
    {
        b.Services.AddSingleton(HandlerCatalog.Of((typeof(Happened), typeof(Tells)), (typeof(MailWanted), typeof(SendMail))));
        b.Services.AddScoped<Tells>().AddSingleton(new NotificationKind(Kind, "platform.notifications.title"));
        b.Services.AddSingleton(new MailSettings { Host = "127.0.0.1", Port = sink.Port, From = "khong-tra-loi@vidu.vn", BaseUrl = "https://vidu.vn" });
    });

    private static async Task Happen(TestApp app, Actor person, string what)
    {
        await app.As(Actor.System, async s =>
        {
            var db = s.GetRequiredService<PlatformDb>();
            db.Raise(new Happened(person.PersonId, what));
            return await db.Commit(new Deed("test.happened", Guid.CreateVersion7()));
        });
        await app.Events();
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task A_notice_is_read_by_its_person_alone_and_can_be_marked(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var agency = await app.Given.Agency();
        var (lan, minh) = (await app.Given.Person(agency, Roles.Clerk, "Lê Thị Lan"), await app.Given.Person(agency, Roles.Clerk, "Võ Minh"));
        await Happen(app, lan, "15:00");

        var browser = app.Browser(lan);
        var page = await browser.Page("/notifications");
        Assert.Contains("Hôm nay, trước 15:00", page.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("15:00", (await app.Browser(minh).Page("/notifications")).QuerySelector("main")!.TextContent);
        Assert.Equal(1, await app.As(lan, s => s.GetRequiredService<NotificationInbox>().Count(CancellationToken.None)));

        await browser.Send(page, "main table form");
        Assert.Equal(0, await app.As(lan, s => s.GetRequiredService<NotificationInbox>().Count(CancellationToken.None)));
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task Mail_goes_when_chosen_waits_while_the_server_is_down_and_blocks_no_act(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var lan = await app.Given.Person(await app.Given.Agency(), Roles.Clerk, "Lê Thị Lan");
        await app.Read<PlatformDb, int>(db => db.Set<Person>().Where(p => p.Id == lan.PersonId).ExecuteUpdateAsync(s => s.SetProperty(p => p.Email, "lan@vidu.vn")));
        await Happen(app, lan, "14:00");
        Assert.Empty(sink.Mails); // on the page only, until chosen

        var browser = app.Browser(lan);
        await browser.Send(await browser.Page("/notifications/choices"), "main form", ("way", NotificationWay.PageAndMail));
        sink.Refuses = true;
        await Happen(app, lan, "15:00");
        Assert.Empty(sink.Mails);
        Assert.Equal(2, await app.As(lan, s => s.GetRequiredService<NotificationInbox>().Count(CancellationToken.None)));

        sink.Refuses = false;
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.Events();
        var mail = Assert.Single(sink.Mails);
        Assert.Contains("lan@vidu.vn", mail);
        Assert.Contains("Hôm nay, trước 15:00", Encoding.UTF8.GetString(Convert.FromBase64String(mail[(mail.IndexOf("\r\n\r\n", StringComparison.Ordinal) is var at and > 0 ? at : mail.IndexOf("\n\n", StringComparison.Ordinal))..].Trim())));

        await browser.Send(await browser.Page("/notifications/choices"), "main form", ("way", NotificationWay.None));
        await Happen(app, lan, "16:00");
        Assert.Equal(2, await app.As(lan, s => s.GetRequiredService<NotificationInbox>().Count(CancellationToken.None)));
        Assert.Equal(2, await app.Read<PlatformDb, int>(db => db.Set<DeedRecord>().CountAsync(d => d.Act == "platform.notification.way-chosen" && d.SubjectId == lan.PersonId)));
    }

    [Fact]
    public async Task Who_has_no_address_is_told_so_where_he_chooses()
    {
        await using var app = await Start(DatabaseKind.Sqlite);
        var page = await app.Browser(await app.Given.Person(await app.Given.Agency(), Roles.Clerk)).Page("/notifications/choices");
        Assert.Contains("chưa có địa chỉ thư", page.QuerySelector("main")!.TextContent);
        Assert.NotNull(page.QuerySelector("main a[href='/account/email']"));
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task An_open_page_hears_of_a_notice_once_whichever_node_wrote_it(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var lan = await app.Given.Person(await app.Given.Agency(), Roles.Clerk);
        var live = app.Services.GetRequiredService<LiveNotices>();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        using var response = await app.Browser(lan).Client.GetAsync("/notifications/live", HttpCompletionOption.ResponseHeadersRead, limit.Token);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        using var stream = new StreamReader(await response.Content.ReadAsStreamAsync(limit.Token));
        Assert.Equal(("unread", "0"), await Read(stream, limit.Token));

        await Happen(app, lan, "15:00");
        await live.Look(limit.Token);
        await live.Look(limit.Token);
        await Happen(app, lan, "16:00");
        await live.Look(limit.Token);

        var (name, data) = await Read(stream, limit.Token);
        Assert.Equal("notice", name);
        Assert.Contains("15:00", System.Text.RegularExpressions.Regex.Unescape(data));
        Assert.Equal("unread", (await Read(stream, limit.Token)).Name);
        Assert.Contains("16:00", (await Read(stream, limit.Token)).Data);
    }

    [Fact]
    public async Task The_stream_is_for_people_signed_in()
    {
        await using var app = await Start(DatabaseKind.Sqlite);
        Assert.NotEqual(HttpStatusCode.OK, (await app.Browser().Get("/notifications/live")).StatusCode);
    }

    private static async Task<(string Name, string Data)> Read(StreamReader stream, CancellationToken cancel)
    {
        var (name, data) = ("", "");
        while (await stream.ReadLineAsync(cancel) is { } line && (line.Length > 0 || name.Length == 0))
            if (line.StartsWith("event: ", StringComparison.Ordinal)) name = line[7..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal)) data = line[6..];
        return (name, data);
    }

    public void Dispose() => sink.Dispose();
}
