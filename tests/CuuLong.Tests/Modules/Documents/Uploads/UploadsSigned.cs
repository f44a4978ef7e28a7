using System.Net;
using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Pdf;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Files;
using CuuLong.Signing.Contracts;
using Microsoft.Extensions.DependencyInjection;
using static CuuLong.Tests.Modules.Documents.Office;

namespace CuuLong.Tests.Modules.Documents.Uploads;

/// <summary>An uploaded file on its way: marked once before any signature, shown beforehand, signed and sealed in its places.</summary>
public sealed class UploadsSigned
{
    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task It_gets_number_day_and_code_before_the_signature_and_nothing_after(DatabaseKind kind)
    {
        await using var office = await SigningOffice.Open(kind);
        var id = await ToSign(office, Files.Open);
        await SigningDocuments.Sign(office, id);
        Value(await office.Do(office.Clerk, (IssueOutgoing op) => op.Run(new(id))));

        var row = await SigningDocuments.Row(office, id);
        // The page leaves "/QĐ-STTTT" open, and the book says BC: it is told, not drawn over.
        Assert.StartsWith("number.Other day.Line code.LowerRight sign.", row.PageMarks, StringComparison.Ordinal);
        var file = await office.File(row.PdfHash!);
        Assert.True(file.AsSpan().StartsWith(Files.Open));
        var verdict = await office.Do(office.Clerk, (IDocumentSigning s) => s.Verify(row.PdfHash!).AsTask());
        Assert.Equal([("NguoiKy", Verdict.Valid), ("CoQuan", Verdict.Valid)], verdict.Signatures.Select(s => (s.Field, s.Verdict)));
        var fields = PdfFields.All(PdfDocument.Open(file)).Count(f => f.IsSignature);
        Assert.Equal(2, fields);
    }

    [Fact]
    public async Task Another_day_begins_again_from_the_reviewed_file()
    {
        await using var office = await SigningOffice.Open();
        var id = await ToSign(office, Files.Open);
        Value(await office.Do(office.Signer, (PrepareSigning op) => op.Run(new(id))));
        var first = await office.File((await SigningDocuments.Row(office, id)).PdfHash!);
        office.App.Clock.Advance(TimeSpan.FromDays(1));
        Value(await office.Do(office.Signer, (PrepareSigning op) => op.Run(new(id))));

        var second = await office.File((await SigningDocuments.Row(office, id)).PdfHash!);
        Assert.NotEqual(first, second);
        Assert.Equal(first.Length, second.Length, 200.0);
    }

    [Fact]
    public async Task On_paper_it_gets_number_and_day_and_no_places_for_signatures()
    {
        await using var office = await SigningOffice.Open();
        var id = await ToSign(office, Files.Plain("", "", "", "Báo cáo."));
        Value(await office.Do(office.Signer, (ApproveOutgoing op) => op.Run(new(id))));
        Value(await office.Do(office.Clerk, (IssueOutgoing op) => op.Run(new(id))));

        var row = await SigningDocuments.Row(office, id);
        Assert.Equal("number.Box day.Box", row.PageMarks);
        Assert.Empty(PdfFields.All(PdfDocument.Open(await office.File(row.PdfHash!))));
    }

    [Fact]
    public async Task A_file_that_cannot_be_marked_takes_no_number()
    {
        await using var office = await SigningOffice.Open();
        var id = await ToSign(office, [.. "%PDF-1.4 and then nothing of it\n%%EOF"u8]);
        Assert.Equal("documents.marks.not-readable", (await office.Do(office.Signer, (PrepareSigning op) => op.Run(new(id)))).Refusal!.Code);
        Assert.Null((await SigningDocuments.Row(office, id)).Number);
    }

    [Fact]
    public async Task A_file_whose_places_are_signed_already_is_told_to_the_drafter_and_takes_no_number()
    {
        await using var office = await SigningOffice.Open();
        var id = await ToSign(office, Files.Signed("NguoiKy"));
        Assert.Contains("không ký số thêm được", (await office.App.Browser(office.Drafter).Page($"/outgoing/{id}")).QuerySelector("ul.marks")!.TextContent);
        Assert.Equal("documents.marks.taken", (await office.Do(office.Signer, (PrepareSigning op) => op.Run(new(id)))).Refusal!.Code);
        Assert.Null((await SigningDocuments.Row(office, id)).Number);
        var leader = office.App.Browser(office.Signer);
        var chosen = await TestBrowser.Parse(await leader.Send(await leader.Page("/outgoing/sign"), "#choose", ("Ids", id)));
        Assert.Equal("Báo cáo kết quả", chosen.QuerySelector(".note[data-tone=son] b")!.TextContent);
        var other = await ToSign(office, Files.Signed("Khac"));
        Value(await office.Do(office.Signer, (PrepareSigning op) => op.Run(new(other))));
    }

    [Fact]
    public async Task The_page_tells_beforehand_what_will_stand_where_and_shows_it()
    {
        await using var office = await SigningOffice.Open();
        var id = await ToSign(office, Files.Plain("Số: 99/BC-STTTT", "", "", "", "Báo cáo."));
        var page = await office.App.Browser(office.Drafter).Page($"/outgoing/{id}");
        var panel = page.QuerySelector("ul.marks")!;
        Assert.Contains("số hoặc ký hiệu khác", panel.TextContent);
        Assert.Contains("Mã QR", panel.TextContent);
        Assert.NotNull(panel.ParentElement!.QuerySelector(".note[data-tone=silt]"));
        var shown = await office.App.Browser(office.Drafter).Get(panel.ParentElement!.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal("%PDF"u8.ToArray(), (await shown.Content.ReadAsByteArrayAsync())[..4]);

        await SigningDocuments.Sign(office, id);
        var after = await office.App.Browser(office.Clerk).Page($"/outgoing/{id}");
        Assert.Contains("Đã ghi trên tệp tải lên", after.QuerySelector("main")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await office.App.Browser(office.Clerk).Get($"/outgoing/{id}/preview.pdf")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await office.App.Browser(office.TheirClerk).Get($"/outgoing/{id}/preview.pdf")).StatusCode);
    }

    private static async Task<Guid> ToSign(Office office, byte[] pdf)
    {
        var stored = (await office.App.As(Actor.System, s => s.GetRequiredService<IFileStore>().Save(new MemoryStream(pdf), "tai-len.pdf"))).Value!;
        var id = Value(await office.Do(office.Drafter, (DraftOutgoing op) => op.Run(new("BC", "Báo cáo kết quả", Urgency.Normal, office.Signer.PositionId, [office.Recipient.Id], Pdf: stored))));
        Value(await office.Do(office.Drafter, (SubmitForReview op) => op.Run(new(id))));
        Value(await office.Do(office.Clerk, (ReviewOutgoing op) => op.Run(new(id, true))));
        return id;
    }
}
