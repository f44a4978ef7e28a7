using System.Net;
using CuuLong.Documents.Model;
using CuuLong.Platform.Access;

namespace CuuLong.Tests.Modules.Documents;

/// <summary>The issuing desk from draft to issue.</summary>
public sealed class OutgoingPages : IAsyncLifetime
{
    private Office office = null!;

    public async ValueTask InitializeAsync() => office = await Office.Open();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task A_pdf_goes_from_draft_to_the_recipients_waiting_list()
    {
        var drafter = office.App.Browser(office.Drafter);
        var saved = await Draft(drafter, ("Input.Content", ("bao-cao.pdf", SampleFiles.Pdf())));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var url = saved.Headers.Location!.ToString();

        await Press(office.Drafter, url, "Submit");
        await Press(office.Clerk, url, "Review", ("passes", "true"));
        await Press(office.Signer, url, "Approve");
        var issued = await Press(office.Clerk, url, "Issue");
        Assert.Equal(HttpStatusCode.Redirect, issued.StatusCode);

        var page = await drafter.Page(url);
        Assert.Contains("01/BC-STTTT", page.Body!.TextContent);
        Assert.Contains("Đã đến", page.QuerySelector("table.recip")!.TextContent);
        var inbox = await office.App.Browser(office.TheirClerk).Page("/incoming");
        var line = inbox.QuerySelector(".list li a")!.GetAttribute("href")!.Split('?')[0];
        var content = await office.App.Browser(office.TheirClerk).Get(line + "/content");
        Assert.Equal("application/pdf", content.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_template_makes_a_word_file_of_the_kind()
    {
        var drafter = office.App.Browser(office.Drafter);

        var url = (await Draft(drafter, ("Input.FromTemplate", "true"))).Headers.Location!.ToString();

        var docx = await (await drafter.Get(url + "/draft.docx")).Content.ReadAsByteArrayAsync();
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(docx));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        var text = await reader.ReadToEndAsync();
        Assert.Contains("BÁO CÁO", text);
        Assert.Contains("SỞ THÔNG TIN VÀ TRUYỀN THÔNG", text);
        Assert.Contains("GIÁM ĐỐC", text);
    }

    [Fact]
    public async Task A_draft_without_content_is_not_submitted_and_says_what_is_missing()
    {
        var drafter = office.App.Browser(office.Drafter);
        var url = (await Draft(drafter)).Headers.Location!.ToString();

        var refused = await TestBrowser.Parse(await Press(office.Drafter, url, "Submit"));

        Assert.Contains("Gắn tệp nội dung", refused.Body!.TextContent);
    }

    [Fact]
    public async Task A_draft_refused_for_its_subject_keeps_the_files_that_came_with_it()
    {
        var drafter = office.App.Browser(office.Drafter);
        var refused = await TestBrowser.Parse(await drafter.Send(await drafter.Page("/outgoing/draft"), "main form[method=post]",
            ("Input.SignerPositionId", office.Signer.PositionId), ("Input.Recipients", office.Recipient.Id), ("Input.Content", ("bao-cao.pdf", SampleFiles.Pdf())), ("Input.Attachments", ("phu-luc.pdf", SampleFiles.Pdf()))));
        Assert.Equal(["bao-cao.pdf", "phu-luc.pdf"], refused.QuerySelectorAll(".kept span").Select(s => s.TextContent.Trim()));

        var saved = await drafter.Send(refused, "main form[method=post]", ("Input.Subject", "Báo cáo tháng"));

        var page = await drafter.Page(saved.Headers.Location!.ToString());
        Assert.Contains("phu-luc.pdf", page.QuerySelector(".x-file")!.TextContent);
        Assert.NotNull(page.QuerySelector("iframe.x-preview"));
    }

    [Fact]
    public async Task What_is_returned_goes_back_to_the_drafter_with_the_reason()
    {
        var id = await office.Draft();
        var url = $"/outgoing/{id}";
        await Press(office.Drafter, url, "Submit");

        await Press(office.Clerk, url, "Review", ("passes", "false"), ("Opinion", "Thiếu số liệu của quý hai"));

        var desk = await office.App.Browser(office.Drafter).Page("/outgoing");
        Assert.Contains("Thiếu số liệu của quý hai", desk.Body!.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await office.App.Browser(office.Drafter).Get($"/outgoing/draft/{id}")).StatusCode);
    }

    [Fact]
    public async Task A_colleagues_draft_and_another_agencys_document_are_not_there()
    {
        var id = await office.Signed();
        var colleague = await office.App.Given.Person(office.Sender, Roles.Specialist, "Trần Gia Bảo");

        foreach (var actor in (Actor[])[colleague, office.TheirClerk])
            foreach (var url in (string[])[$"/outgoing/{id}", $"/outgoing/{id}/content"])
                Assert.Equal(HttpStatusCode.NotFound, (await office.App.Browser(actor).Get(url)).StatusCode);
    }

    [Theory]
    [InlineData("Review"), InlineData("Approve"), InlineData("Issue"), InlineData("Return")]
    public async Task Who_lacks_the_right_gets_403_and_not_a_silent_success(string act)
    {
        var id = await office.Draft();
        var browser = office.App.Browser(office.Drafter);
        var token = (await browser.Page($"/outgoing/{id}")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var answer = await browser.Client.PostAsync($"/outgoing/{id}?handler={act}", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Version", "0")]));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> Draft(TestBrowser drafter, params (string, object)[] more)
    {
        var page = await drafter.Page("/outgoing/draft");
        return await drafter.Send(page, "main form[method=post]",
            [("Input.Type", "BC"), ("Input.Subject", "Báo cáo tháng"), ("Input.SignerPositionId", office.Signer.PositionId), ("Input.Recipients", office.Recipient.Id), .. more]);
    }

    private async Task<HttpResponseMessage> Press(Actor actor, string url, string act, params (string, object)[] values)
    {
        var browser = office.App.Browser(actor);
        return await browser.Send(await browser.Page(url), $"form[action$='handler={act}']", values);
    }
}
