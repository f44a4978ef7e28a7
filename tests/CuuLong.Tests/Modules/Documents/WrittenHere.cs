using System.Net;
using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Platform.Data;
using CuuLong.Platform.Files;
using CuuLong.Platform.Outcomes;
using CuuLong.Tests.Pdf;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Tests.Modules.Documents;

/// <summary>Documents written in the system, from their text to the page that the recipient reads.</summary>
public sealed class WrittenHere
{
    private const string Text = "Qua rà soát, kết quả như sau.\nTT | Nội dung | Số lượng\n1 | Văn bản ký số | 12\nĐề nghị các đơn vị tiếp tục thực hiện.";

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task A_text_becomes_a_page_that_gets_its_number_and_day_when_it_is_issued(DatabaseKind kind)
    {
        await using var office = await Office.Open(kind);
        var id = Office.Value(await Draft(office, Text));
        var browser = office.App.Browser(office.Drafter);
        using (var draft = new Judge(await (await browser.Get($"/outgoing/{id}/content")).Content.ReadAsByteArrayAsync()))
        {
            draft.Clean();
            Assert.Contains("Văn bản ký số", draft.Text(), StringComparison.Ordinal);
            Assert.DoesNotContain("Số: 01", draft.Text(), StringComparison.Ordinal);
        }
        await Signed(office, id);
        var issued = await office.Issue(id);

        var kept = await office.Do(office.Drafter, (DocumentsDb db) => db.Outgoing.AsNoTracking().SingleAsync(o => o.Id == id));
        Assert.Equal(Text, kept.Body);
        var line = issued.Receipts[0].LineId;
        using var judge = new Judge(await (await office.App.Browser(office.TheirClerk).Get($"/incoming/{line}/content")).Content.ReadAsByteArrayAsync());
        judge.Clean();
        var text = string.Join(' ', judge.Text().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in new[] { "Số: 01/BC-STTTT", $"năm {kept.IssuedOn!.Value.Year}", "SỞ THÔNG TIN VÀ", "BÁO CÁO", "GIÁM ĐỐC", "Nguyễn Hữu Phước", "- Sở Tài chính;", "thực hiện./." })
            Assert.Contains(part, text, StringComparison.Ordinal);
    }

    /// <summary>The page is set before the transaction with the number that is likely: who loses the race gets another page.</summary>
    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task Issued_at_the_same_moment_each_page_bears_its_own_number(DatabaseKind kind)
    {
        await using var office = await Office.Open(kind);
        var drafts = new List<Guid>();
        for (var i = 0; i < 8; i++)
        {
            drafts.Add(Office.Value(await Draft(office, Text)));
            await Signed(office, drafts[i]);
        }

        var issued = await Task.WhenAll(drafts.Select(id => Task.Run(() => office.Issue(id))));

        Assert.Equal(Enumerable.Range(1, 8).Select(n => $"{n:00}/BC-STTTT"), issued.Select(i => i.Notation).Order());
        foreach (var (id, result) in drafts.Zip(issued))
        {
            var hash = (await Row(office, id)).PdfHash!;
            using var judge = new Judge((await office.Do(office.Drafter, (IFileStore files) => files.Read(hash, 1 << 20, default).AsTask()))!);
            Assert.Contains($"Số: {result.Notation}", judge.Text(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_cannot_be_set_is_refused_before_it_is_kept_and_the_letter_is_named()
    {
        await using var office = await Office.Open();
        var refused = await Draft(office, "Kính gửi ភាសាខ្មែរ");
        Assert.Equal(("Text", "documents.paper.not-set"), (refused.Refusal?.Field, refused.Refusal?.Code));
        Assert.Equal("ភ", refused.Refusal!.Args[0]);
        var to = await office.Do(office.Drafter, (DraftOutgoing op) => op.Run(new("BC", "Kết quả", Urgency.Normal, office.Signer.PositionId, [office.Recipient.Id], "Chùa ភាសា", Text: Text)));
        Assert.Equal(("AlsoTo", "documents.paper.not-set"), (to.Refusal?.Field, to.Refusal?.Code));
        Assert.Equal(0, await office.Do(office.Drafter, (DocumentsDb db) => db.Outgoing.CountAsync()));
    }

    [Fact]
    public async Task A_file_takes_the_place_of_the_text_and_a_text_that_of_a_file()
    {
        await using var office = await Office.Open();
        var id = Office.Value(await Draft(office, Text));
        Assert.Null((await Row(office, id)).PdfHash);
        Office.Value(await Revise(office, id, null, Office.Pdf));
        Assert.Equal((null, Office.Pdf.Hash), ((await Row(office, id)).Body, (await Row(office, id)).PdfHash));
        Office.Value(await Revise(office, id, Text, null));
        Assert.Equal((Text, null), ((await Row(office, id)).Body, (await Row(office, id)).PdfHash));
    }

    [Fact]
    public async Task The_page_offers_the_text_and_says_what_it_refuses()
    {
        await using var office = await Office.Open();
        var browser = office.App.Browser(office.Drafter);
        async Task<HttpResponseMessage> Send(string text) => await browser.Send(await browser.Page("/outgoing/draft"), "main form[method=post]",
            ("Input.Type", "BC"), ("Input.Subject", "Báo cáo"), ("Input.SignerPositionId", office.Signer.PositionId), ("Input.Recipients", office.Recipient.Id), ("Input.Text", text));
        var again = await Send("ភ");
        Assert.Contains("không dàn được lên trang", WebUtility.HtmlDecode(await again.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        var saved = await Send(Text);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("x-preview", await (await browser.Get(saved.Headers.Location!.ToString())).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static Task<Outcome<Guid>> Draft(Office office, string text) =>
        office.Do(office.Drafter, (DraftOutgoing op) => op.Run(new("BC", "Kết quả ký số tháng 8", Urgency.Normal, office.Signer.PositionId, [office.Recipient.Id], Text: text)));

    private static Task<Outcome<Guid>> Revise(Office office, Guid id, string? text, StoredFile? pdf) =>
        office.Do(office.Drafter, (ReviseDraft op) => op.Run(new(id, new("BC", "Kết quả ký số tháng 8", Urgency.Normal, office.Signer.PositionId, [office.Recipient.Id], Pdf: pdf, Text: text))));

    private static Task<Outgoing> Row(Office office, Guid id) => office.Do(office.Drafter, (DocumentsDb db) => db.Outgoing.AsNoTracking().SingleAsync(o => o.Id == id));

    private static async Task Signed(Office office, Guid id)
    {
        Office.Value(await office.Do(office.Drafter, (SubmitForReview op) => op.Run(new(id))));
        Office.Value(await office.Do(office.Clerk, (ReviewOutgoing op) => op.Run(new(id, Passes: true))));
        Office.Value(await office.Do(office.Signer, (ApproveOutgoing op) => op.Run(new(id))));
    }
}
