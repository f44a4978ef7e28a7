using System.Net;
using CuuLong.Platform.Accounts.TwoStep;

namespace CuuLong.Tests.Platform.Accounts;

public sealed class SecondStep
{
    [Theory]
    [InlineData(59, "287082"), InlineData(1111111109, "081804"), InlineData(1234567890, "005924"), InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard_s_own_table(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeAt("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Fact]
    public async Task Once_enrolled_the_password_alone_no_longer_signs_in_and_a_code_works_once()
    {
        await using var app = await TestApp.Start();
        await app.Account(await app.Given.Agency(), "hai.buoc");
        var owner = app.Browser();
        await owner.SignIn("hai.buoc");
        var page = await owner.Page("/account/two-step");
        var key = page.QuerySelector("#key")!.TextContent;
        var enrolled = await TestBrowser.Parse(await owner.Send(page, "form#enrol", ("Code", Totp.CodeAt(key, app.Clock.Now))));
        var recovery = enrolled.QuerySelectorAll("#recovery code").Select(c => c.TextContent).ToList();
        Assert.Equal(10, recovery.Count);

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var code = Totp.CodeAt(key, app.Clock.Now);
        Assert.Equal("/account/sessions", await Enter(app, code));
        Assert.Null(await Enter(app, code));
        Assert.Equal("/account/sessions", await Enter(app, recovery[3].ToLowerInvariant()));
        Assert.Null(await Enter(app, recovery[3]));

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await owner.Send(await owner.Page("/account/two-step"), "form#drop", ("Code", Totp.CodeAt(key, app.Clock.Now)));
        Assert.Equal("/account/sessions", (await app.Browser().SignIn("hai.buoc", returnUrl: "/account/sessions")).Headers.Location!.OriginalString);
    }

    /// <summary>Where the code leads; null when it is refused. Before it, nothing is open.</summary>
    private static async Task<string?> Enter(TestApp app, string code)
    {
        var browser = app.Browser();
        Assert.Equal("/account/sign-in/code", (await browser.SignIn("hai.buoc", returnUrl: "/account/sessions")).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Get("/account/sessions")).StatusCode);
        return (await browser.Send(await browser.Page("/account/sign-in/code"), "form#code", ("Code", code))).Headers.Location?.OriginalString;
    }
}
