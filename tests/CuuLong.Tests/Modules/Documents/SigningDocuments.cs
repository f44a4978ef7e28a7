using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Documents.Queries;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Files;
using CuuLong.Platform.Measures;
using CuuLong.Signing.Contracts;
using CuuLong.Signing.Model;
using CuuLong.Signing.Operations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CuuLong.Tests.Modules.Documents.Office;

namespace CuuLong.Tests.Modules.Documents;

public sealed class SigningDocuments
{
    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task What_was_seen_is_signed_sealed_and_received_with_both_signatures_valid(DatabaseKind kind)
    {
        await using var office = await SigningOffice.Open(kind);
        var id = await office.ToSign();
        Value(await office.Do(office.Signer, (PrepareSigning op) => op.Run(new(id))));
        var shown = await Row(office, id);
        Value(await office.Do(office.Signer, (SignOutgoing op) => op.Run(new(id, shown.PdfHash!))));
        var signed = await Row(office, id);

        var issued = Value(await office.Do(office.Clerk, (IssueOutgoing op) => op.Run(new(id))));

        var done = await Row(office, id);
        Assert.Equal(("01/BC-STTTT", "01/BC-STTTT", OutgoingState.Issued), (shown.Notation, issued.Notation, done.State));
        Assert.NotNull(done.SealedAt);
        var (one, two, three) = (await office.File(shown.PdfHash!), await office.File(signed.PdfHash!), await office.File(done.PdfHash!));
        Assert.True(two.AsSpan().StartsWith(one) && three.AsSpan().StartsWith(two));
        var verdict = await office.Do(office.Clerk, (IDocumentSigning s) => s.Verify(done.PdfHash!).AsTask());
        Assert.Equal([("Nguyễn Hữu Phước", Verdict.Valid), ("Sở Thông tin và Truyền thông", Verdict.Valid)], verdict.Signatures.Select(s => (s.Signer, s.Verdict)));
        var line = await office.Do(office.TheirClerk, (DocumentsDb db) => db.Lines.SingleAsync());
        Assert.Equal((Verdict.Valid, 2), (line.Verdict, Signatures.Read(line.Signatures).Count));
        Assert.Equal(1, await office.App.As(Actor.System, s => s.GetServices<IMeasure>().Single(m => m.Key == "documents.outgoing.signed").Count(new(office.App.Clock.Now.AddDays(-1), office.App.Clock.Now.AddDays(1)), new Dictionary<string, string>())));
    }

    [Fact]
    public async Task Nothing_else_than_what_was_shown_is_signed()
    {
        await using var office = await SigningOffice.Open();
        var id = await office.ToSign();
        var draft = await Row(office, id);
        Assert.Equal("documents.sign.not-prepared", await Sign(draft.PdfHash!));
        Value(await office.Do(office.Signer, (PrepareSigning op) => op.Run(new(id))));
        Assert.Equal("documents.sign.not-shown", await Sign(new string('0', 64)));
        var prepared = await Row(office, id);
        Assert.NotEqual(draft.PdfHash, prepared.PdfHash);
        Assert.Equal("documents.sign.not-shown", await Sign(draft.PdfHash!));
        Assert.Equal("documents.outgoing.not-signer", (await office.Do(office.Clerk, (SignOutgoing op) => op.Run(new(id, prepared.PdfHash!)))).Refusal!.Code);
        office.App.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal("documents.sign.day-passed", await Sign((await Row(office, id)).PdfHash!));

        async Task<string> Sign(string shown) => (await office.Do(office.Signer, (SignOutgoing op) => op.Run(new(id, shown)))).Refusal!.Code;
    }

    [Fact]
    public async Task A_document_that_comes_back_is_signed_anew_under_its_number()
    {
        await using var office = await SigningOffice.Open();
        var id = await office.ToSign();
        var draft = (await Row(office, id)).PdfHash;
        await Sign(office, id);
        Value(await office.Do(office.Clerk, (ReturnOutgoing op) => op.Run(new(id, "Sai căn cứ ở mục thứ hai"))));

        var back = await Row(office, id);
        Assert.Equal((draft, null, 1L), (back.PdfHash, back.SignedHash, back.Number));
        Value(await office.Do(office.Drafter, (SubmitForReview op) => op.Run(new(id))));
        Value(await office.Do(office.Clerk, (ReviewOutgoing op) => op.Run(new(id, true))));
        var other = await office.ToSign("Báo cáo khác");
        await Sign(office, other);
        await Sign(office, id);
        Assert.Equal("01/BC-STTTT", Value(await office.Do(office.Clerk, (IssueOutgoing op) => op.Run(new(id)))).Notation);
        Assert.Equal("02/BC-STTTT", Value(await office.Do(office.Clerk, (IssueOutgoing op) => op.Run(new(other)))).Notation);
    }

    [Fact]
    public async Task A_revoked_certificate_signs_nothing_and_the_document_says_so()
    {
        await using var office = await SigningOffice.Open();
        var id = await office.ToSign();
        var certificate = await office.Do(office.Clerk, (CuuLong.Signing.Data.SigningDb db) => db.Certificates.Where(c => c.Kind == HolderKind.Person).Select(c => c.Id).SingleAsync());
        var request = Value(await office.Do(office.Clerk, (ProposeRequest op) => op.Run(new(RequestKind.Revoke, "Mất thiết bị lưu khóa", certificate))));
        Value(await office.Do(office.Signer, (ConfirmRequest op) => op.Run(new(request))));
        Value(await office.Do(office.Clerk, (SendRequest op) => op.Run(new(request, "9/VP"))));
        Value(await office.Do(office.Clerk, (CompleteRequest op) => op.Run(new(request))));

        Assert.Equal("signing.certificate.is-revoked", (await office.Do(office.Signer, (PrepareSigning op) => op.Run(new(id)))).Refusal!.Code);
        Assert.Null((await Row(office, id)).Number);
        Assert.Contains("đã thu hồi", (await office.App.Browser(office.Signer).Page($"/outgoing/{id}")).QuerySelector(".note[data-tone=son]")!.TextContent);
    }

    [Fact]
    public async Task A_revoked_row_without_a_print_is_known_by_its_serial_on_a_document_that_waits_for_its_seal()
    {
        await using var office = await SigningOffice.Open();
        var id = await office.ToSign();
        await Sign(office, id);
        var certificate = await office.Do(office.Clerk, (CuuLong.Signing.Data.SigningDb db) => db.Certificates.Where(c => c.Kind == HolderKind.Person).Select(c => new { c.Id, c.Serial }).SingleAsync());
        await office.Do(office.Clerk, (CuuLong.Signing.Data.SigningDb db) => db.Certificates.Where(c => c.Id == certificate.Id).ExecuteUpdateAsync(c => c.SetProperty(x => x.Thumbprint, (string?)null).SetProperty(x => x.Der, (byte[]?)null)));
        Assert.DoesNotContain("ghi trong chữ ký", (await office.App.Browser(office.Clerk).Page($"/outgoing/{id}")).QuerySelector("main")!.TextContent);
        var request = Value(await office.Do(office.Clerk, (ProposeRequest op) => op.Run(new(RequestKind.Revoke, "Mất thiết bị lưu khóa", certificate.Id))));
        Value(await office.Do(office.Signer, (ConfirmRequest op) => op.Run(new(request))));
        Value(await office.Do(office.Clerk, (SendRequest op) => op.Run(new(request, "9/VP"))));
        Value(await office.Do(office.Clerk, (CompleteRequest op) => op.Run(new(request))));

        var said = (await office.App.Browser(office.Clerk).Page($"/outgoing/{id}")).QuerySelector("main")!.TextContent;
        Assert.Contains($"Chứng thư số hiệu {certificate.Serial} của {office.Signer.Name} ghi trong chữ ký đã thu hồi", said);
        var other = await office.ToSign("Báo cáo khác");
        Assert.Equal("signing.sign.no-certificate", (await office.Do(office.Signer, (PrepareSigning op) => op.Run(new(other)))).Refusal!.Code);
    }

    [Fact]
    public async Task A_certificate_that_ran_out_shows_on_a_document_from_its_draft_on()
    {
        await using var office = await SigningOffice.Open();
        var id = await office.Draft();
        Assert.Null((await office.App.Browser(office.Drafter).Page($"/outgoing/{id}")).QuerySelector(".note[data-tone=son]"));
        var ends = await office.Do(office.Clerk, (CuuLong.Signing.Data.SigningDb db) => db.Certificates.MaxAsync(c => c.EndsAt));
        office.App.Clock.Now = ends.AddMinutes(1);

        Assert.Contains("hết hạn lúc", (await office.App.Browser(office.Drafter).Page($"/outgoing/{id}")).QuerySelector(".note[data-tone=son]")!.TextContent);
    }

    [Fact]
    public async Task The_seal_is_refused_before_the_person_has_signed()
    {
        await using var office = await SigningOffice.Open();
        var pdf = (await Row(office, await office.ToSign())).PdfHash!;

        var refused = await office.Do(office.Clerk, (IDocumentSigning s) => s.Sign(new(new StoredFile(pdf, "a.pdf", "application/pdf", 0), office.Sender.Id, null, office.Sender.Name, null, office.App.Clock.Now)).AsTask());

        Assert.Equal("signing.sign.person-first", refused.Refusal!.Code);
    }

    [Fact]
    public async Task An_agency_without_certificates_issues_on_paper_as_before()
    {
        await using var office = await Office.Open();
        var id = await office.Signed();
        Assert.Equal("01/BC-STTTT", (await office.Issue(id)).Notation);
        Assert.Equal((null, null), ((await Row(office, id)).SealedAt, (await Row(office, id)).Code));
        var other = await office.ToSign();
        Assert.Equal("signing.sign.no-certificate", (await office.Do(office.Signer, (PrepareSigning op) => op.Run(new(other)))).Refusal!.Code);
    }

    [Fact]
    public async Task A_file_that_was_altered_warns_before_it_is_registered()
    {
        await using var office = await SigningOffice.Open();
        var id = await office.ToSign();
        await Sign(office, id);
        Value(await office.Do(office.Clerk, (IssueOutgoing op) => op.Run(new(id))));
        var bytes = await office.File((await Row(office, id)).PdfHash!);
        bytes[bytes.AsSpan().IndexOf("/MediaBox"u8) + 12] ^= 1;
        var altered = (await office.App.As(Actor.System, s => s.GetRequiredService<IFileStore>().Save(new MemoryStream(bytes), "sua.pdf"))).Value!;

        var line = Value(await office.Do(office.TheirClerk, (ReceiveUpload op) => op.Run(new(altered, "Sở khác", "9/CV", null, "Văn bản bị sửa"))));

        Assert.Equal("documents.incoming.broken-signature", (await office.Do(office.TheirClerk, (RegisterIncoming op) => op.Run(new(line)))).Refusal!.Code);
        var page = await office.App.Browser(office.TheirClerk).Page($"/incoming/{line}/register");
        Assert.Contains("không hợp lệ", page.QuerySelector(".note[data-tone=son]")!.TextContent);
        Assert.Equal(1, Value(await office.Do(office.TheirClerk, (RegisterIncoming op) => op.Run(new(line, Trusted: true)))));
    }

    [Fact]
    public async Task An_annex_that_was_altered_warns_as_well_and_a_file_that_cannot_be_read_is_said()
    {
        await using var office = await SigningOffice.Open();
        var id = await office.ToSign();
        await Sign(office, id);
        Value(await office.Do(office.Clerk, (IssueOutgoing op) => op.Run(new(id))));
        var whole = await office.File((await Row(office, id)).PdfHash!);
        byte[] altered = [.. whole];
        altered[altered.AsSpan().IndexOf("/MediaBox"u8) + 12] ^= 1;
        var (plain, broken, cut) = (await Save(SampleFiles.Pdf(), "thu.pdf"), await Save(altered, "phu-luc.pdf"), await Save([.. whole.AsSpan(0, 20), .. "\n%%EOF\n"u8], "cat.pdf"));

        var line = Value(await office.Do(office.TheirClerk, (ReceiveUpload op) => op.Run(new(plain, "Sở khác", "9/CV", null, "Phụ lục bị sửa", Further: [broken, cut]))));

        Assert.Equal("documents.incoming.broken-signature", (await office.Do(office.TheirClerk, (RegisterIncoming op) => op.Run(new(line)))).Refusal!.Code);
        foreach (var url in (string[])[$"/incoming/{line}/register", $"/incoming/{line}"])
        {
            var page = await office.App.Browser(office.TheirClerk).Page(url);
            Assert.Contains("phu-luc.pdf", page.QuerySelector(".note[data-tone=son]")!.TextContent);
            Assert.Contains("cat.pdf", page.QuerySelector(".note[data-tone=silt]")!.TextContent);
        }
        Assert.Equal(1, Value(await office.Do(office.TheirClerk, (RegisterIncoming op) => op.Run(new(line, Trusted: true)))));

        async Task<StoredFile> Save(byte[] bytes, string name) => (await office.App.As(Actor.System, s => s.GetRequiredService<IFileStore>().Save(new MemoryStream(bytes), name))).Value!;
    }

    [Fact]
    public async Task The_seal_is_not_put_on_a_signature_that_does_not_hold_and_a_certificate_that_ended_since_is_said()
    {
        await using var office = await SigningOffice.Open();
        var id = await office.ToSign();
        await Sign(office, id);
        var signed = await office.File((await Row(office, id)).SignedHash!);
        signed[signed.AsSpan().IndexOf("/MediaBox"u8) + 12] ^= 1;
        var other = (await office.App.As(Actor.System, s => s.GetRequiredService<IFileStore>().Save(new MemoryStream(signed), "sua.pdf"))).Value!;
        await office.Do(office.Clerk, (DocumentsDb db) => db.Outgoing.Where(o => o.Id == id).ExecuteUpdateAsync(o => o.SetProperty(d => d.SignedHash, other.Hash).SetProperty(d => d.PdfHash, other.Hash)));
        Assert.Equal("documents.seal.person-not-valid", (await office.Do(office.Clerk, (IssueOutgoing op) => op.Run(new(id)))).Refusal!.Code);

        var page = office.App.Browser(office.Clerk);
        Assert.Null((await page.Page($"/outgoing/{id}")).QuerySelector(".note[data-tone=silt]"));
        await office.Do(office.Clerk, (CuuLong.Signing.Data.SigningDb db) => db.Certificates.Where(c => c.Kind == HolderKind.Person).ExecuteUpdateAsync(c => c.SetProperty(d => d.EndsAt, office.App.Clock.Now).SetProperty(d => d.ValidTo, office.App.Clock.Now)));
        office.App.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("hết hạn", (await page.Page($"/outgoing/{id}")).QuerySelector(".note[data-tone=silt]")!.TextContent);
    }

    internal static async Task Sign(Office office, Guid id)
    {
        Value(await office.Do(office.Signer, (PrepareSigning op) => op.Run(new(id))));
        Value(await office.Do(office.Signer, async (SignOutgoing op) => await op.Run(new(id, (await Row(office, id)).PdfHash!))));
    }

    internal static Task<Outgoing> Row(Office office, Guid id) => office.Do(office.Clerk, (DocumentsDb db) => db.Outgoing.AsNoTracking().SingleAsync(o => o.Id == id));
}
