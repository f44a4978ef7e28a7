using System.Text.RegularExpressions;

namespace CuuLong.Tests.Platform.Ui;

public sealed class ContentPolicy(UiApp ui) : IClassFixture<UiApp>
{
    [Fact]
    public async Task A_page_runs_only_what_carries_the_nonce_of_this_answer()
    {
        var answer = await ui.App.Browser(ui.Clerk).Get("/");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        var page = await TestBrowser.Parse(answer);
        var nonce = Regex.Match(policy, "script-src 'nonce-([^']+)'").Groups[1].Value;

        Assert.NotEmpty(nonce);
        Assert.DoesNotContain("unsafe", policy);
        Assert.StartsWith("default-src 'none'", policy);
        Assert.Contains("frame-ancestors 'self'", policy);
        Assert.All(page.QuerySelectorAll("script, link[rel=stylesheet]"), e => Assert.Equal(nonce, e.GetAttribute("nonce")));
    }

    [Fact]
    public async Task No_two_answers_share_a_nonce()
    {
        var browser = ui.App.Browser(ui.Clerk);

        var first = (await browser.Get("/")).Headers.GetValues("Content-Security-Policy").Single();
        var second = (await browser.Get("/")).Headers.GetValues("Content-Security-Policy").Single();

        Assert.NotEqual(first, second);
    }

    [Theory, InlineData("app.css", "text/css"), InlineData("app.js", "text/javascript"), InlineData("icons.svg", "image/svg+xml")]
    public async Task Built_files_come_compressed_and_are_kept_for_a_year(string name, string type)
    {
        var url = new CuuLong.Platform.Ui.Assets().Url(name);
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Add("Accept-Encoding", "br");

        var answer = await ui.App.Browser().Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.True(answer.IsSuccessStatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("br", answer.Content.Headers.ContentEncoding.Single());
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory, InlineData("/a/../assets.json"), InlineData("/a/%2e%2e/CuuLong.Host.dll"), InlineData("/a/none.css")]
    public async Task Nothing_but_the_built_files_is_served(string url)
    {
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await ui.App.Browser().Get(url)).StatusCode);
    }
}
