using System.Net;
using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using Microsoft.EntityFrameworkCore;
using static CuuLong.Tests.Modules.Documents.Office;

namespace CuuLong.Tests.Modules.Documents;

/// <summary>A draft that changed while somebody wrote at it, and a reply whose document was finished meanwhile.</summary>
public sealed class ChangedDrafts : IAsyncLifetime
{
    private Office office = null!;

    public async ValueTask InitializeAsync() => office = await Office.Open();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task The_second_sees_what_was_stored_and_by_whom_keeps_his_text_and_can_send_it_again()
    {
        var id = await office.Draft();
        var browser = office.App.Browser(office.Drafter);
        var (hers, his) = (await browser.Page($"/outgoing/draft/{id}"), await browser.Page($"/outgoing/draft/{id}"));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Send(hers, "main form[method=post]", ("Input.Subject", "Báo cáo của người đầu"))).StatusCode);

        var refused = await TestBrowser.Parse(await browser.Send(his, "main form[method=post]", ("Input.Subject", "Báo cáo của người sau"), ("_once", Guid.CreateVersion7())));

        Assert.Contains("Phạm Minh Khôi", refused.QuerySelector(".errors")!.TextContent);
        Assert.Contains("Báo cáo của người đầu", refused.QuerySelector("[data-theirs]")!.TextContent);
        Assert.Equal("Báo cáo của người sau", refused.QuerySelector("textarea[name='Input.Subject']")!.TextContent.Trim());
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Send(refused, "main form[method=post]", ("_once", Guid.CreateVersion7()))).StatusCode);
        Assert.Equal("Báo cáo của người sau", await office.Do(office.Drafter, (DocumentsDb db) => db.Outgoing.Where(o => o.Id == id).Select(o => o.Subject).SingleAsync()));
    }

    [Fact]
    public async Task What_is_stored_as_the_same_is_no_difference_and_another_file_is_told_of()
    {
        var id = await office.Draft("Báo cáo kết quả");
        var browser = office.App.Browser(office.Drafter);
        var (hers, his) = (await browser.Page($"/outgoing/draft/{id}"), await browser.Page($"/outgoing/draft/{id}"));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Send(hers, "main form[method=post]", ("Input.Content", ("ban-cua-nguoi-dau.docx", SampleFiles.Docx("Chữ"))))).StatusCode);

        var refused = await TestBrowser.Parse(await browser.Send(his, "main form[method=post]", ("Input.Subject", "\u00A0" + "Báo cáo kết quả".Normalize(System.Text.NormalizationForm.FormD)), ("_once", Guid.CreateVersion7())));

        var theirs = refused.QuerySelector("[data-theirs]")!;
        Assert.Empty(theirs.QuerySelectorAll("dd"));
        Assert.Contains("tệp nội dung hoặc phụ lục", theirs.TextContent);
    }

    [Fact]
    public async Task A_reply_that_could_not_be_tied_to_its_document_is_said()
    {
        var line = await office.Registered();
        var browser = office.App.Browser(office.TheirLeader);
        var page = await browser.Page($"/outgoing/draft?reply={line}");
        Value(await office.Do(office.TheirClerk, (FinishIncoming op) => op.Run(new(line))));

        var saved = await browser.Send(page, "main form[method=post]", ("Input.Subject", "Trả lời"), ("Input.SignerPositionId", office.TheirLeader.PositionId));

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var said = (await browser.Page(saved.Headers.Location!.ToString())).Body!.TextContent;
        Assert.Contains("chưa gắn được với văn bản đến", said);
    }
}
