using System.Net;
using CuuLong.Documents.Operations;
using CuuLong.Signing.Public;
using static CuuLong.Tests.Modules.Documents.Office;

namespace CuuLong.Tests.Modules.Documents;

/// <summary>Several signed at once on the page, sealed by the clerk, checked by anyone.</summary>
public sealed class SigningPages
{
    [Fact]
    public async Task A_leader_signs_several_at_once_the_clerk_seals_and_anyone_checks()
    {
        await using var office = await SigningOffice.Open();
        for (var i = 1; i <= 3; i++) await office.ToSign($"Báo cáo số {i}");
        var leader = office.App.Browser(office.Signer);

        var chosen = await leader.Page("/outgoing/sign");
        var ids = chosen.QuerySelectorAll("#choose input[name=Ids]").Select(i => ("Ids", (object)i.GetAttribute("value")!)).ToArray();
        Assert.Equal(3, ids.Length);
        var shown = await leader.Page((await leader.Send(chosen, "#choose", ids)).Headers.Location!.ToString());
        Assert.Equal(["01/BC-STTTT", "02/BC-STTTT", "03/BC-STTTT"], shown.QuerySelectorAll("#sign section header .code").Select(c => c.TextContent));
        Assert.Equal(HttpStatusCode.Redirect, (await leader.Send(shown, "#sign")).StatusCode);

        var (clerk, id) = (office.App.Browser(office.Clerk), ids[0].Item2);
        var seal = await clerk.Page($"/outgoing/{id}");
        Assert.Contains("Đóng dấu số và phát hành", seal.QuerySelector("main")!.TextContent);
        await clerk.Send(seal, "form[action$='handler=Issue']");
        var issued = await clerk.Page($"/outgoing/{id}");
        Assert.Equal(["valid", "valid"], issued.QuerySelectorAll(".x-signature").Select(s => s.GetAttribute("data-state")));

        var anyone = office.App.Browser();
        var url = issued.QuerySelector("a[href^='/verify/']")!.GetAttribute("href")!;
        var page = await anyone.Page(url);
        Assert.Contains("Văn bản này thật và còn nguyên vẹn", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Nguyễn Hữu Phước", page.QuerySelector(".evidence")!.TextContent);
        var original = await (await anyone.Get(url + "?handler=Original")).Content.ReadAsByteArrayAsync();
        Assert.Equal("%PDF"u8.ToArray(), (await (await anyone.Get(url + "?handler=Report")).Content.ReadAsByteArrayAsync())[..4]);
        Assert.Contains("thật và còn nguyên vẹn", await Dropped(original));
        Assert.Contains("Không tin được", await Dropped(Altered(original)));
        var changed = await TestBrowser.Parse(await anyone.Send(await anyone.Page("/verify"), "#file", ("Upload", ("sua.pdf", Altered(original)))));
        Assert.Contains("Nội dung đã bị sửa", changed.QuerySelectorAll(".evidence li").Last().TextContent);
        Assert.Contains("không có chữ ký số", await Dropped(SampleFiles.Pdf()));
        // What was put behind the office's file does not part it from the original.
        var longer = await TestBrowser.Parse(await anyone.Send(await anyone.Page("/verify"), "#file", ("Upload", ("dai.pdf", (byte[])[.. original, .. "\n% more\n%%EOF\n"u8]))));
        Assert.Equal($"{url}?handler=Original", longer.QuerySelector(".vbtn a")!.GetAttribute("href"));
        Assert.Contains("Không đọc được", await Dropped([.. "nothing of a PDF"u8]));

        async Task<string> Dropped(byte[] file)
        {
            var answer = await anyone.Send(await anyone.Page("/verify"), "#file", ("Upload", ("van-ban.pdf", file)));
            return (await TestBrowser.Parse(answer)).QuerySelector("h1")!.TextContent;
        }
    }

    [Fact]
    public async Task What_is_not_issued_has_no_page_and_a_code_tells_nothing()
    {
        await using var office = await SigningOffice.Open();
        var id = await office.ToSign();
        await SigningDocuments.Sign(office, id);
        var code = (await SigningDocuments.Row(office, id)).Code;

        Assert.Equal(HttpStatusCode.NotFound, (await office.App.Browser().Get($"/verify/{code}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await office.App.Browser().Get($"/verify/{code}?handler=Original")).StatusCode);
        Value(await office.Do(office.Clerk, (IssueOutgoing op) => op.Run(new(id))));
        Assert.Equal(HttpStatusCode.OK, (await office.App.Browser().Get($"/verify/{code}")).StatusCode);
        var typed = await office.App.Browser().Get($"/verify?Code={code![..4]}-{code[4..8]}-{code[8..]}".ToLowerInvariant());
        Assert.Equal($"/verify/{code}", typed.Headers.Location!.ToString());
    }

    [Fact]
    public async Task One_address_checks_only_so_often()
    {
        await using var app = await TestApp.Start();
        for (var i = 0; i < Turnstile.AMinute; i++) Assert.Equal(HttpStatusCode.NotFound, (await app.Browser().Get("/verify/000000000000")).StatusCode);
        var busy = await app.Browser().Get("/verify/000000000000");
        Assert.Equal((HttpStatusCode.TooManyRequests, "60"), (busy.StatusCode, busy.Headers.RetryAfter?.ToString()));
        Assert.Null((await TestBrowser.Parse(busy)).QuerySelector(".x-empty"));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Browser().Get("/verify/000000000000")).StatusCode);
    }

    private static byte[] Altered(byte[] file)
    {
        byte[] altered = [.. file];
        altered[altered.AsSpan().IndexOf("/MediaBox"u8) + 12] ^= 1;
        return altered;
    }
}
