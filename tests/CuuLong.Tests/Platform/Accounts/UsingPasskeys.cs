using System.Net;
using System.Text.Json;
using CuuLong.Platform.Data;

namespace CuuLong.Tests.Platform.Accounts;

public sealed class UsingPasskeys
{
    private const string Origin = "http://localhost";

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task A_key_made_on_the_device_signs_in_until_it_is_removed(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        await app.Account(await app.Given.Agency(), "co.khoa");
        var device = new SoftwareKey("localhost", Origin);
        var owner = Browser(app);
        await owner.SignIn("co.khoa");
        await Prove(owner, "/account/passkeys", device.Create, ("Name", "Điện thoại"));
        Assert.Contains("Điện thoại", (await owner.Page("/account/passkeys")).QuerySelector("#passkeys")!.TextContent);

        for (var again = 0; again < 2; again++)
        {
            var browser = Browser(app);
            Assert.Equal(HttpStatusCode.Redirect, (await Prove(browser, "/account/sign-in", device.Get)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await browser.Get("/account/sessions")).StatusCode);
        }

        var page = await owner.Page("/account/passkeys");
        await owner.Send(page, "form[action*=Remove]");
        Assert.Equal(HttpStatusCode.OK, (await Prove(Browser(app), "/account/sign-in", device.Get)).StatusCode);
    }

    [Fact]
    public async Task A_key_of_another_device_is_refused()
    {
        await using var app = await TestApp.Start();
        await app.Account(await app.Given.Agency(), "bi.gia");
        var owner = Browser(app);
        await owner.SignIn("bi.gia");
        await Prove(owner, "/account/passkeys", new SoftwareKey("localhost", Origin).Create);

        var stranger = Browser(app);
        var answer = await Prove(stranger, "/account/sign-in", new SoftwareKey("localhost", Origin).Get);
        Assert.Contains("Không xác nhận được khóa", (await TestBrowser.Parse(answer)).Body!.TextContent);
    }

    [Fact]
    public async Task A_key_made_for_another_site_is_refused()
    {
        await using var app = await TestApp.Start();
        await app.Account(await app.Given.Agency(), "nham.noi");
        var owner = Browser(app);
        await owner.SignIn("nham.noi");
        var answer = await Prove(owner, "/account/passkeys", new SoftwareKey("evil.example", "https://evil.example").Create);
        Assert.Contains("Không xác nhận được khóa", (await TestBrowser.Parse(answer)).Body!.TextContent);
    }

    private static TestBrowser Browser(TestApp app)
    {
        var browser = app.Browser();
        browser.Client.DefaultRequestHeaders.Add("Origin", Origin);
        return browser;
    }

    /// <summary>What the page's script does: asks for the options, lets the device answer, sends the form.</summary>
    private static async Task<HttpResponseMessage> Prove(TestBrowser browser, string url, Func<JsonElement, string> device, params (string Name, object Value)[] more)
    {
        var page = await browser.Page(url);
        var form = page.QuerySelector("form#passkey")!;
        var action = form.GetAttribute("action") ?? url;
        form.SetAttribute("action", form.GetAttribute("data-options")!);
        using var asked = JsonDocument.Parse(await (await browser.Send(page, "form#passkey")).Content.ReadAsStringAsync());
        form.SetAttribute("action", action);
        var credential = device(asked.RootElement.GetProperty("options"));
        return await browser.Send(page, "form#passkey", [("State", asked.RootElement.GetProperty("state").GetString()!), ("Credential", credential), .. more]);
    }
}
