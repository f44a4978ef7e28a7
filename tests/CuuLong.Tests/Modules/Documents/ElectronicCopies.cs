using System.Net;
using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Platform.Data;
using CuuLong.Platform.Files;
using CuuLong.Platform.Outcomes;
using CuuLong.Signing.Contracts;
using CuuLong.Tests.Pdf;
using Microsoft.EntityFrameworkCore;
using static CuuLong.Tests.Modules.Documents.Office;

namespace CuuLong.Tests.Modules.Documents;

/// <summary>Sao y, sao lục, trích sao in electronic form (NĐ 30/2020, Điều 25–27).</summary>
public sealed class ElectronicCopies
{
    private const double Mm = 72 / 25.4;

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task A_copy_of_a_signed_document_keeps_its_signatures_valid_and_says_form_office_and_time_at_the_top_right(DatabaseKind kind)
    {
        await using var office = await SigningOffice.Open(kind);
        var id = await office.ToSign();
        await SigningDocuments.Sign(office, id);
        Value(await office.Do(office.Clerk, (IssueOutgoing op) => op.Run(new(id))));

        var copy = Value(await Make(office, id, CopyForm.Full));

        var source = await office.File((await SigningDocuments.Row(office, id)).PdfHash!);
        var bytes = await office.File(copy.FileHash);
        Assert.True(bytes.AsSpan().StartsWith(source));
        Assert.Equal(("01/SY-STTTT", Verdict.Valid, office.Signer.Name), (copy.Notation, copy.Verdict, copy.DecidedBy));
        var verdict = await office.Do(office.Clerk, (IDocumentSigning s) => s.Verify(copy.FileHash).AsTask());
        Assert.Equal([("NguoiKy", Verdict.Valid), ("CoQuan", Verdict.Valid), ("BanSao", Verdict.Valid)], verdict.Signatures.Select(s => (s.Field, s.Verdict)));
        Corner(bytes, "SAO Y Sở Thông tin và Truyền thông");
        Assert.Equal(["01/SY-STTTT", "02/SY-STTTT"], new[] { copy.Notation, Value(await Make(office, id, CopyForm.Full)).Notation });

        var page = await office.App.Browser(office.Clerk).Page($"/outgoing/{id}");
        Assert.Equal(2, page.QuerySelectorAll(".copies .x-file").Length);
        Assert.Contains("SAO Y 01/SY-STTTT", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var sent = await office.App.Browser(office.Clerk).Get(copy.FileUrl());
        Assert.Equal(bytes, await sent.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await office.App.Browser(office.TheirClerk).Get(copy.FileUrl())).StatusCode);
    }

    [Fact]
    public async Task A_scan_is_copied_and_that_copy_copied_again_beside_the_first_mark()
    {
        await using var office = await SigningOffice.Open();
        var scan = await Received(office, SampleFiles.Pdf("Van ban giay"));
        var first = Value(await Make(office, scan, CopyForm.Full));
        var arrived = await Received(office, await office.File(first.FileHash));

        Assert.Equal("documents.copy.is-copy", (await Make(office, arrived, CopyForm.Full)).Refusal!.Code);
        var second = Value(await Make(office, arrived, CopyForm.OfCopy));

        Assert.Equal(("01/SY-STTTT", "02/SL-STTTT", Verdict.Valid), (first.Notation, second.Notation, second.Verdict));
        using var judge = new Judge(await office.File(second.FileHash));
        judge.Clean();
        var words = judge.Words().Where(w => w.Bottom < 20 * Mm).ToList();
        Assert.True(words.First(w => w.Text == "LỤC").Right < words.First(w => w.Text == "Y").Left, string.Join(' ', words.Select(w => w.Text)));
    }

    [Fact]
    public async Task An_extract_is_the_part_that_was_set_anew_and_the_source_stays_as_it_is()
    {
        await using var office = await SigningOffice.Open();
        var line = await Received(office, SampleFiles.Pdf("Toan van"));
        Assert.Equal("documents.copy.no-extract", (await Make(office, line, CopyForm.Extract)).Refusal!.Code);
        var part = await AnnexFiles.Saved(office, SampleFiles.Pdf("Trich phan 2"), "trich.pdf");

        var copy = Value(await Make(office, line, CopyForm.Extract, part));

        Assert.Equal(("01/TrS-STTTT", part.Hash), (copy.Notation, copy.OfHash));
        var (bytes, before) = (await office.File(copy.FileHash), await office.File(part.Hash));
        Assert.True(bytes.AsSpan().StartsWith(before));
        Corner(bytes, "TRÍCH SAO Sở Thông tin và Truyền thông");
    }

    [Fact]
    public async Task Only_whom_the_head_may_have_chosen_decides_only_what_is_in_a_book_is_copied_and_no_number_is_lost()
    {
        await using var office = await SigningOffice.Open();
        var line = await Received(office, SampleFiles.Pdf());
        Assert.Equal("documents.copy.no-authority", (await Make(office, line, CopyForm.Full, by: office.Drafter.PositionId)).Refusal!.Code);
        Assert.Equal("documents.copy.no-decider", (await Make(office, line, CopyForm.Full, by: office.TheirLeader.PositionId)).Refusal!.Code);
        Assert.Equal(Refusal.NotFound, (await Make(office, await Waiting(office, SampleFiles.Pdf()), CopyForm.Full)).Refusal);
        Assert.Equal(Refusal.NotFound, (await Make(office, await office.ToSign(), CopyForm.Full)).Refusal);
        Assert.Equal(Refusal.NotFound, (await Make(office, office.Sender.Id, CopyForm.Full)).Refusal);
        var issued = await Issued(office);
        Assert.Equal("documents.copy.not-of-copy", (await Make(office, issued, CopyForm.OfCopy)).Refusal!.Code);
        Assert.Equal("01/SY-STTTT", Value(await Make(office, line, CopyForm.Full)).Notation);
    }

    [Fact]
    public async Task A_document_whose_signature_was_broken_is_not_copied()
    {
        await using var office = await SigningOffice.Open();
        var bytes = await office.File((await SigningDocuments.Row(office, await Issued(office))).PdfHash!);
        bytes[bytes.AsSpan().IndexOf("/MediaBox"u8) + 12] ^= 1;
        var line = await Received(office, bytes, trusted: true);
        Assert.Equal("documents.copy.not-valid", (await Make(office, line, CopyForm.Full)).Refusal!.Code);
        Assert.Equal(0, await office.Do(office.Clerk, (DocumentsDb db) => db.Copies.CountAsync()));
    }

    [Fact]
    public async Task The_clerk_copies_on_the_page_the_document_tells_and_the_book_lists_it()
    {
        await using var office = await SigningOffice.Open();
        var line = await Received(office, SampleFiles.Pdf());
        var clerk = office.App.Browser(office.Clerk);
        Assert.Contains("Chưa có bản sao nào", (await clerk.Page("/copies")).QuerySelector("main")!.TextContent);
        Assert.Equal(HttpStatusCode.Forbidden, (await office.App.Browser(office.Drafter).Get("/copies")).StatusCode);
        var form = await clerk.Page((await clerk.Page($"/incoming/{line}")).QuerySelector("a[href^='/copies/new/']")!.GetAttribute("href")!);
        Assert.Contains("200 dpi", form.QuerySelector(".note")!.TextContent);
        Assert.Equal(["Full", "OfCopy", "Extract"], form.QuerySelectorAll("select[name=Form] option").Select(o => o.GetAttribute("value")));

        var refused = await TestBrowser.Parse(await clerk.Send(form, "main form[method=post]", ("Form", "Extract")));
        Assert.Contains("phần trích sao", refused.QuerySelector("main")!.TextContent);
        await clerk.Send(refused, "main form[method=post]", ("Form", "Extract"), ("Extract", ("trich.pdf", SampleFiles.Pdf("Trich phan hai"))));

        var page = await clerk.Page($"/incoming/{line}");
        Assert.Contains("TRÍCH SAO · 01/TrS-STTTT", page.QuerySelector(".copies .x-file small")!.TextContent);
        Assert.Contains("01/TrS-STTTT", (await clerk.Page("/copies")).QuerySelector("#copies")!.TextContent);
    }

    private static void Corner(byte[] pdf, string says)
    {
        using var judge = new Judge(pdf);
        judge.Clean();
        var words = judge.Words().Where(w => w is { Page: 1, Bottom: < 20 * Mm, Left: > 105 * Mm }).ToList();
        Assert.Matches($@"^{says} \d{{4}}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$", string.Join(' ', words.Select(w => w.Text)));
        // Ten points of Times: the height of a line's box in poppler is ascent and descent, 1.107 of the size.
        Assert.All(words, w => Assert.Equal(11.1, w.Bottom - w.Top, 0.4));
    }

    private static Task<Outcome<Copy>> Make(Office office, Guid of, CopyForm form, StoredFile? part = null, Guid? by = null) =>
        office.Do(office.Clerk, (MakeCopy op) => op.Run(new(of, form, by ?? office.Signer.PositionId, part)));

    private static async Task<Guid> Issued(Office office)
    {
        var id = await office.ToSign();
        await SigningDocuments.Sign(office, id);
        Value(await office.Do(office.Clerk, (IssueOutgoing op) => op.Run(new(id))));
        return id;
    }

    private static async Task<Guid> Waiting(Office office, byte[] file)
    {
        var saved = await AnnexFiles.Saved(office, file, "quet.pdf");
        return Value(await office.Do(office.Clerk, (ReceiveUpload op) => op.Run(new(saved, "Bộ Nội vụ", $"{saved.Hash[..6]}", null, "Văn bản giấy"))));
    }

    /// <summary>In the book of arrivals of the office that copies.</summary>
    private static async Task<Guid> Received(Office office, byte[] file, bool trusted = false)
    {
        var line = await Waiting(office, file);
        Value(await office.Do(office.Clerk, (RegisterIncoming op) => op.Run(new(line, Trusted: trusted))));
        return line;
    }
}
