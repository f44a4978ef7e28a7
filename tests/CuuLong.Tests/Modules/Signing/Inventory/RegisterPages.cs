using System.Net;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Signing.Model;

namespace CuuLong.Tests.Modules.Signing.Inventory;

public sealed class RegisterPages
{
    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task The_list_is_found_narrowed_and_carried_on(DatabaseKind kind)
    {
        await using var register = await Register.Open(kind);
        for (var i = 0; i < 53; i++) await register.Known(register.Facts($"A{i:00}", days: i == 7 ? 30 : 700), register.Person with { Name = $"Người thứ {i:00}" });
        var clerk = register.App.Browser(register.Clerk);

        var first = await clerk.Page("/signing");
        Assert.Equal(50, first.QuerySelectorAll("#certificates tbody tr").Length);
        var second = await clerk.Page(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(["Người thứ 50", "Người thứ 51", "Người thứ 52"], second.QuerySelectorAll("#certificates tbody a").Select(a => a.TextContent));
        Assert.Contains("Người thứ 07", Assert.Single((await clerk.Page("/signing?Shown=Soon")).QuerySelectorAll("#certificates tbody tr")).TextContent);
        Assert.Contains("Người thứ 12", Assert.Single((await clerk.Page("/signing?Q=nguoi a12")).QuerySelectorAll("#certificates tbody tr")).TextContent);
        // The serial as the page of a certificate shows it: "0A:12".
        Assert.Contains("Người thứ 12", Assert.Single((await clerk.Page("/signing?Q=0A:12")).QuerySelectorAll("#certificates tbody tr")).TextContent);
        Assert.NotNull((await clerk.Page("/signing?Medium=Hsm")).QuerySelector(".x-empty"));
    }

    [Fact]
    public async Task A_request_is_made_confirmed_sent_and_answered_on_its_pages()
    {
        await using var register = await Register.Open();
        var (clerk, leader) = (register.App.Browser(register.Clerk), register.App.Browser(register.Leader));
        var made = await clerk.Send(await clerk.Page("/signing/requests/new?kind=Issue"), "form#request", ("PersonId", register.Holder.PersonId), ("Reason", "Mới bổ nhiệm chức vụ"));
        var url = made.Headers.Location!.ToString();
        await leader.Send(await leader.Page(url), "form#confirm");
        await clerk.Send(await clerk.Page(url), "form#send", ("Letter", "15/STTTT-VP"));
        using var certificate = register.File();
        await clerk.Send(await clerk.Page(url), "form#complete", ("Upload", ("moi.cer", certificate.RawData)));

        var done = await clerk.Page(url);
        Assert.Contains("Đã xong", done.QuerySelector(".pagehead")!.TextContent);
        var open = await clerk.Page(done.QuerySelector("dl.kv a")!.GetAttribute("href")!);
        Assert.Contains("Kim Thị Sen", open.QuerySelector("h1")!.TextContent);
        Assert.Contains("Cấp mới", open.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Certificates_are_found_by_holder_and_number_but_not_by_a_personal_code()
    {
        await using var register = await Register.Open();
        var id = await register.Known(register.Facts("5A77C0"));
        var leader = register.App.Browser(register.Leader);

        foreach (var words in (string[])["5a77c0", "kim thi sen"])
            Assert.Equal($"/signing/certificates/{id}", (await leader.Page($"/search?q={words}")).QuerySelector("main .search-hits a")!.GetAttribute("href"));
        foreach (var (who, words) in ((Actor, string)[])[(register.Leader, "084099000001"), (register.Stranger, "5a77c0"), (register.Holder, "5a77c0")])
            Assert.DoesNotContain($"/signing/certificates/{id}", (await register.App.Browser(who).Page($"/search?q={words}")).Body!.InnerHtml);
    }

    [Fact]
    public async Task Anothers_register_is_not_there_and_a_leader_does_not_keep_it()
    {
        await using var register = await Register.Open();
        var id = await register.Known(register.Facts("A1"));

        Assert.Equal(HttpStatusCode.NotFound, (await register.App.Browser(register.Stranger).Get($"/signing/certificates/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await register.App.Browser(register.Leader).Get("/signing/import")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await register.App.Browser(register.Holder).Get("/signing")).StatusCode);
        var seen = await register.App.Browser(register.Leader).Page($"/signing/certificates/{id}");
        Assert.Contains("••••••••0001", seen.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("084099000001", seen.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task The_balance_shows_the_period_asked_for()
    {
        await using var register = await Register.Open();
        await register.Known(register.Facts("A1"));
        await register.Ask(RequestKind.Issue, facts: register.Facts("A2"), holder: register.Person);

        var page = await register.App.Browser(register.Clerk).Page("/signing/balance?From=2026-08-15&To=2026-09-14");

        Assert.Equal(["1", "1", "0", "0", "2", "0"], page.QuerySelectorAll("#balance tfoot td").Select(c => c.TextContent));
    }
}
