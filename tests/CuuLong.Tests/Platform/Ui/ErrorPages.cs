using System.Net;
using CuuLong.Platform.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Ui;

public sealed class ErrorPages(UiApp ui) : IClassFixture<UiApp>
{
    [Fact]
    public async Task What_is_not_there_says_where_to_look()
    {
        var answer = await ui.App.Browser(ui.Clerk).Get("/khong-co");
        var page = await TestBrowser.Parse(answer);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("Không có trang này", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector(".rail"));
    }

    [Fact]
    public async Task An_error_page_speaks_the_language_just_asked_for()
    {
        var page = await TestBrowser.Parse(await ui.App.Browser(ui.Clerk).Get("/khong-co?lang=en"));

        Assert.Equal("There is no such page", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_missing_right_names_whose_work_it_is_and_who_grants_it()
    {
        var answer = await ui.App.Browser(ui.Clerk).Get("/gallery");
        var text = (await TestBrowser.Parse(answer)).QuerySelector("main")!.TextContent;

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("Đây là việc của: quản trị", text);
        Assert.Contains("Trần Gia Bảo", text);
    }

    [Fact]
    public async Task A_visitor_is_sent_to_sign_in_and_comes_back_to_the_page()
    {
        var answer = await ui.App.Browser().Get("/gallery?role=lead");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/account/sign-in?returnUrl=%2Fgallery%3Frole%3Dlead", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_form_without_a_session_is_told_that_the_session_ended()
    {
        var answer = await ui.App.Browser().Client.PostAsync("/gallery", new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);
        var page = await TestBrowser.Parse(answer);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Phiên làm việc đã hết", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_is_answered_in_the_readers_words_and_is_no_missing_page()
    {
        var torn = new StringContent("--x\r\nContent-Disposition: form-data; name=\"Role\"\r\n\r\nlead");
        torn.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        var answer = await ui.App.Browser(ui.Clerk).Client.PostAsync("/gallery", torn, TestContext.Current.CancellationToken);
        var page = await TestBrowser.Parse(answer);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("Không có trang này", page.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("Failed to read", page.Body!.TextContent);
    }

    [Fact]
    public async Task A_form_for_an_act_that_its_page_does_not_have_is_not_found()
    {
        var clerk = ui.App.Browser(ui.Clerk);
        var form = await clerk.Page("/account/password");

        var answer = await clerk.Client.PostAsync("/search?handler=None", new FormUrlEncodedContent([new("__RequestVerificationToken", form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value"))]), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("Không có trang này", (await TestBrowser.Parse(answer)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_form_without_antiforgery_is_refused_in_words()
    {
        var answer = await ui.App.Browser(ui.Administrator).Client.PostAsync("/gallery", new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("mở lại trang", (await TestBrowser.Parse(answer)).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task A_failure_shows_an_incident_code_and_nothing_of_its_inside()
    {
        await using var app = await TestApp.Start(adjust: b => b.Services.AddScoped<IHomeLedger, Broken>());
        var clerk = await app.Given.Person(await app.Given.Agency(), CuuLong.Platform.Access.Roles.Clerk);

        var answer = await app.Browser(clerk).Get("/");
        var page = await TestBrowser.Parse(answer);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Matches("^SC-[0-9A-Z]{6,}$", page.QuerySelector("main b.code")!.TextContent);
        Assert.DoesNotContain("bí mật", page.DocumentElement.OuterHtml);
        Assert.Contains("Content-Security-Policy", answer.Headers.Select(h => h.Key));
    }

    private sealed class Broken : IHomeLedger
    {
        public int Order => 0;
        public string Permission => "";
        public Task<IReadOnlyList<LedgerCell>> Cells(CancellationToken cancel) => throw new InvalidOperationException("bí mật");
    }
}
