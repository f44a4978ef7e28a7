using System.Net;
using CuuLong.Platform.Organisations;
using Microsoft.Extensions.Configuration;

namespace CuuLong.Tests.Platform.Accounts;

/// <summary>Authorization code with PKCE against a real provider.</summary>
public sealed class SigningInOutside : IAsyncLifetime
{
    private TestApp app = null!;
    private OutsideProvider provider = null!;
    private Unit agency = null!;

    public async ValueTask InitializeAsync()
    {
        provider = await OutsideProvider.Start();
        app = await TestApp.Start(adjust: b => b.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Oidc:Authority"] = provider.Issuer, ["Oidc:ClientId"] = OutsideProvider.ClientId, ["Oidc:ClientSecret"] = OutsideProvider.ClientSecret, ["Oidc:Name"] = "Xác thực tỉnh",
        }));
        app.Clock.Now = TimeProvider.System.GetUtcNow();
        agency = await app.Given.Agency();
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await provider.DisposeAsync();
    }

    [Fact]
    public async Task A_linked_identity_signs_in()
    {
        await app.Account(agency, "co.lien.ket");
        await Link("co.lien.ket", "lan@tinh");

        var browser = app.Browser();
        Assert.Contains("Xác thực tỉnh", (await browser.Page("/account/sign-in")).Body!.TextContent);
        var back = await OutsideProvider.Pass((await browser.Get("/account/sign-in/outside?returnUrl=%2Faccount%2Fsessions")).Headers.Location!.AbsoluteUri, "lan@tinh");
        Assert.Equal("/account/sessions", (await browser.Get(back)).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/account/sessions")).StatusCode);
    }

    [Fact]
    public async Task An_identity_nobody_linked_is_refused_with_what_to_do()
    {
        var browser = app.Browser();
        var back = await OutsideProvider.Pass((await browser.Get("/account/sign-in/outside")).Headers.Location!.AbsoluteUri, "nguoi-la");
        Assert.Contains("Chưa có tài khoản nào", WebUtility.HtmlDecode(await (await browser.Get(back)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Get("/account/sessions")).StatusCode);
    }

    [Fact]
    public async Task An_answer_to_another_browser_s_question_is_not_believed()
    {
        await app.Account(agency, "bi.nham");
        await Link("bi.nham", "nham@tinh");
        var back = await OutsideProvider.Pass((await app.Browser().Get("/account/sign-in/outside")).Headers.Location!.AbsoluteUri, "nham@tinh");

        var victim = app.Browser();
        await victim.Get("/account/sign-in/outside");
        await victim.Get(back);
        Assert.Equal(HttpStatusCode.Redirect, (await victim.Get("/account/sessions")).StatusCode);
    }

    [Fact]
    public async Task An_identity_belongs_to_one_account()
    {
        await app.Account(agency, "nguoi.mot");
        await app.Account(agency, "nguoi.hai");
        await Link("nguoi.mot", "chung@tinh");
        Assert.Contains("tài khoản khác", await Link("nguoi.hai", "chung@tinh"));
    }

    private async Task<string> Link(string userName, string login)
    {
        var browser = app.Browser();
        await browser.SignIn(userName);
        var back = await OutsideProvider.Pass((await browser.Get("/account/sign-in/outside?linking=true")).Headers.Location!.AbsoluteUri, login);
        return WebUtility.HtmlDecode(await (await browser.Get(back)).Content.ReadAsStringAsync());
    }
}
