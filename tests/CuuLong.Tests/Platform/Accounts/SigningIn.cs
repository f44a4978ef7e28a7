using System.Net;
using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts;
using CuuLong.Platform.Accounts.Sessions;
using CuuLong.Platform.Data;
using CuuLong.Platform.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Accounts;

public sealed class SigningIn : IAsyncLifetime
{
    private TestApp app = null!;
    private Unit agency = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.Start();
        agency = await app.Given.Agency();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_right_password_opens_the_page_that_was_asked_for()
    {
        await app.Account(agency, "lan.nguyen");
        var browser = app.Browser();

        var asked = await browser.Get("/account/position");
        Assert.Equal("/account/sign-in?returnUrl=%2Faccount%2Fposition", asked.Headers.Location!.OriginalString);
        var answer = await browser.SignIn("lan.nguyen", returnUrl: "/account/position");

        Assert.Equal("/account/position", answer.Headers.Location!.OriginalString);
        Assert.Contains("Chuyên viên", (await browser.Page("/account/position")).Body!.TextContent);
    }

    [Theory, InlineData("https://evil.example/"), InlineData("//evil.example/"), InlineData("/\\evil.example")]
    public async Task A_return_address_elsewhere_is_not_followed(string elsewhere)
    {
        var name = await app.Account(agency, "u" + elsewhere.Length);
        var answer = await app.Browser().SignIn(name, returnUrl: elsewhere);
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_a_quarter_of_an_hour()
    {
        await app.Account(agency, "hay.quen");
        var browser = app.Browser();
        for (var i = 0; i < 5; i++) Assert.Contains("không đúng", await Sentence(browser, "hay.quen", "nham mat khau"));

        Assert.Contains("đang bị khóa", await Sentence(browser, "hay.quen", AccountHelp.Password));
        Assert.Single(await app.Read<PlatformDb, List<string>>(db => db.Set<CuuLong.Platform.Deeds.DeedRecord>().Where(d => d.Act == "platform.account.locked").Select(d => d.Act).ToListAsync()));

        app.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SignIn("hay.quen")).StatusCode);
    }

    [Fact]
    public async Task An_unknown_name_gets_the_sentence_of_a_wrong_password()
    {
        await app.Account(agency, "co.that");
        var browser = app.Browser();
        Assert.Equal(await Sentence(browser, "co.that", "nham mat khau"), await Sentence(browser, "khong.co.that", "nham mat khau"));
    }

    [Fact]
    public async Task An_ended_session_is_refused_at_the_next_request()
    {
        await app.Account(agency, "het.phien");
        var browser = app.Browser();
        await browser.SignIn("het.phien");
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/account/position")).StatusCode);

        await app.Read<PlatformDb, int>(db => db.Set<Session>().ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, app.Clock.Now)));

        Assert.Equal(HttpStatusCode.Redirect, (await browser.Get("/account/position")).StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_even_for_a_copied_cookie()
    {
        await app.Account(agency, "ve.som");
        var browser = app.Browser();
        await browser.SignIn("ve.som");
        await browser.Send(await browser.Page("/account/sign-out"), "main form#sign-out");
        Assert.NotNull(await app.Read<PlatformDb, DateTimeOffset?>(db => db.Set<Session>().Select(s => s.EndedAt).FirstAsync()));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Get("/account/position")).StatusCode);
    }

    private static async Task<string> Sentence(TestBrowser browser, string name, string password) =>
        (await TestBrowser.Parse(await browser.SignIn(name, password))).QuerySelector("main")!.TextContent.ReplaceLineEndings(" ");
}
