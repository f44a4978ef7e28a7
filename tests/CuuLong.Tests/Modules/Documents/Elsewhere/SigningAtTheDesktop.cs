using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Pdf;
using CuuLong.Signing.Contracts;
using CuuLong.Signing.Model;
using CuuLong.Tests.Modules.Signing.Verification.Attacks;
using static CuuLong.Tests.Modules.Documents.Office;

namespace CuuLong.Tests.Modules.Documents.Elsewhere;

/// <summary>The leader's token is at his own computer; its program takes the file by a ticket, and what it brings back is believed of nothing.</summary>
public sealed class SigningAtTheDesktop : IAsyncLifetime
{
    private Office office = null!;
    private CuuLong.Signing.Cms.ISignatureKey token = null!;
    private TestBrowser leader = null!;
    private Outgoing document = null!;

    public async ValueTask InitializeAsync()
    {
        office = await Devices.Open();
        (_, token) = await office.Token(office.Leader());
        document = (await office.Prepared())[0];
        leader = office.App.Browser(office.Signer);
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task The_page_calls_the_program_and_only_this_page_may()
    {
        var (url, order) = await Begin();
        var policy = (await leader.Get(url)).Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("connect-src 'self' wss://127.0.0.1:8987;", policy);
        Assert.DoesNotContain("wss:", (await leader.Get("/outgoing/sign")).Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("wss://127.0.0.1:8987/SignApproved", (await leader.Page(url)).QuerySelector("#desktop")!.GetAttribute("data-desktop"));

        Assert.Equal(0, (await Program().Take(order)).Status);
        await office.App.Events();

        var signed = await SigningDocuments.Row(office, document.Id);
        Assert.Equal((OutgoingState.Signed, "Nguyễn Hữu Phước"), (signed.State, signed.SignedBy));
        var done = await leader.Page(url);
        Assert.Equal("taken", done.QuerySelector(".awaited")!.GetAttribute("data-standing"));
        Assert.Null(done.QuerySelector("#desktop"));
        Assert.Equal(1, (await Program().Take(order)).Status);
        Value(await office.Do(office.Clerk, (IssueOutgoing op) => op.Run(new(document.Id))));
        var verdict = await office.Do(office.Clerk, async (IDocumentSigning s) => await s.Verify((await SigningDocuments.Row(office, document.Id)).PdfHash!));
        Assert.Equal([Verdict.Valid, Verdict.Valid], verdict.Signatures.Select(s => s.Verdict));
    }

    [Theory]
    [InlineData("tampered", "không phải tệp đã gửi"), InlineData("edited", "bị sửa nội dung"), InlineData("stranger", "Ký bằng chứng thư của Nguyễn Hữu Phước"), InlineData("twice", "đúng một chữ ký"), InlineData("unsigned", "không phải tệp đã gửi")]
    public async Task What_comes_back_other_than_asked_signs_nothing_and_says_why(string how, string why)
    {
        var (_, stranger) = await office.Token(new(HolderKind.Person, "Trần Văn Khác"));
        var (url, order) = await Begin();
        var honest = Program();

        var answer = await Program(how switch
        {
            "tampered" => async file => Altered(await honest.Sign(file)),
            "edited" => async file => await honest.Sign(Forger.Update(file, (d, u) => u.Write((PdfReference)((PdfArray)PdfPages.At(d, 0).Dictionary["Contents"]!)[0]!, Forger.Content("khac")))),
            "stranger" => file => honest.Sign(file, "Signature1", stranger),
            "twice" => async file => await honest.Sign(await honest.Sign(file), "Signature2"),
            _ => Task.FromResult,
        }).Take(order);
        await office.App.Events();

        Assert.Equal(1, answer.Status);
        Assert.Contains(why, answer.Message);
        Assert.Equal((OutgoingState.Signing, document.PdfHash), ((await SigningDocuments.Row(office, document.Id)).State, (await SigningDocuments.Row(office, document.Id)).PdfHash));
        var page = await leader.Page(url);
        Assert.Contains(why, page.QuerySelector(".awaited[data-standing=dropped]")!.TextContent);
        // The ticket is spent; the document is signed by asking anew.
        Assert.Equal(1, (await honest.Take(order)).Status);
        Assert.Equal(0, (await honest.Take((await Begin()).Order)).Status);
        await office.App.Events();
        Assert.Equal(OutgoingState.Signed, (await SigningDocuments.Row(office, document.Id)).State);
    }

    [Fact]
    public async Task Without_script_the_file_goes_and_comes_by_hand()
    {
        var (url, _) = await Begin();
        var page = await leader.Page(url);
        var sent = await (await leader.Get(page.QuerySelector(".awaited a[href*='handler=File']")!.GetAttribute("href")!)).Content.ReadAsByteArrayAsync();
        Assert.Equal(await office.File(document.PdfHash!), sent);
        var field = page.QuerySelector("form.return input[type=file]")!.GetAttribute("name")!;
        Assert.Contains("Chọn tệp PDF đã ký", (await TestBrowser.Parse(await leader.Send(page, "form.return"))).Body!.TextContent);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await office.App.Browser(office.Clerk).Get(url)).StatusCode);

        var returned = await leader.Send(page, "form.return", (field, ("da-ky.pdf", await Program().Sign(sent))));

        Assert.Equal(url, returned.Headers.Location!.ToString());
        await office.App.Events();
        Assert.Contains("Đã ký 1 trong 1 văn bản", (await leader.Page(url)).QuerySelector("#awaited")!.TextContent);
    }

    [Fact]
    public async Task A_file_that_comes_too_late_is_not_taken()
    {
        var (url, order) = await Begin();
        office.App.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(1, (await Program().Take(order)).Status);
        Assert.Contains("Quá thời gian chờ tệp ký", (await leader.Page(url)).QuerySelector(".awaited[data-standing=timedout]")!.TextContent);
    }

    private async Task<(string Url, string Order)> Begin()
    {
        var shown = await leader.Page($"/outgoing/sign?Ids={document.Id}");
        var url = (await leader.Send(shown, "#sign")).Headers.Location!.ToString();
        return (url, (await leader.Page(url)).QuerySelector(".awaited")!.GetAttribute("data-order")!);
    }

    private DesktopProgram Program(Func<byte[], Task<byte[]>>? does = null) => new(office.App.Browser().Client, token, office.App.Clock.Now) { Does = does };

    private static byte[] Altered(byte[] file)
    {
        byte[] altered = [.. file];
        altered[altered.AsSpan().IndexOf("/MediaBox"u8) + 12] ^= 1;
        return altered;
    }
}
