using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Files;
using CuuLong.Platform.Outcomes;
using CuuLong.Signing.Contracts;
using CuuLong.Tests.Pdf;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CuuLong.Tests.Modules.Documents.Office;

namespace CuuLong.Tests.Modules.Documents;

/// <summary>Annexes in files of their own, from the draft to the recipient.</summary>
public sealed class AnnexFiles
{
    private const double Mm = 72 / 25.4;

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task Each_annex_is_signed_at_its_top_right_when_the_document_is_sealed_and_goes_to_the_recipient(DatabaseKind kind)
    {
        await using var office = await SigningOffice.Open(kind);
        var id = await Drafted(office, await Saved(office, SampleFiles.Pdf("Phu luc mot"), "phu-luc-1.pdf"), await Saved(office, SampleFiles.Pdf("Bang so lieu"), "bang.pdf"));
        var drafted = await Of(office, id);
        await Issue(office, id);

        var annexes = await Of(office, id);
        Assert.Equal([("phu-luc-1.pdf", 1), ("bang.pdf", 2)], annexes.Select(a => (a.Name, a.Place)));
        foreach (var (annex, before) in annexes.Zip(drafted))
        {
            var (pages, signed) = (await office.File(before.PdfHash!), await office.File(annex.SealedHash!));
            Assert.True(signed.AsSpan().StartsWith(pages));
            Assert.Equal((Verdict.Valid, 1, "PhuLuc", office.Sender.Name), (annex.Verdict, Signatures.Read(annex.Signatures).Count, Signatures.Read(annex.Signatures)[0].Field, Signatures.Read(annex.Signatures)[0].Signer));
            using var judge = new Judge(signed);
            judge.Clean();
            var corner = judge.Words().Where(w => w is { Page: 1, Bottom: < 20 * Mm, Left: > 105 * Mm }).ToList();
            Assert.Matches(@"^01/BC-STTTT \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$", string.Join(' ', corner.Select(w => w.Text)));
            Assert.All(corner, w => Assert.Equal(11.1, w.Bottom - w.Top, 0.4));
            // No picture: nothing coloured on the page.
            Assert.Null(judge.Render(72).Box(p => Math.Max(p.Red, Math.Max(p.Green, p.Blue)) - Math.Min(p.Red, Math.Min(p.Green, p.Blue)) > 60));
        }
        Assert.Contains("Bang so lieu", Text(await office.File(annexes[1].SealedHash!)), StringComparison.Ordinal);

        var line = await office.Do(office.TheirClerk, (DocumentsDb db) => db.Lines.SingleAsync());
        var page = await office.App.Browser(office.TheirClerk).Page($"/incoming/{line.Id}");
        Assert.Equal(["phu-luc-1.pdf", "bang.pdf"], page.QuerySelectorAll(".annexes .x-file b a").Select(a => a.TextContent));
        Assert.Equal(2, page.QuerySelectorAll(".annexes .x-state[data-tone=rice]").Length);
        var sent = await (await office.App.Browser(office.TheirClerk).Get(page.QuerySelector(".annexes .x-file b a")!.GetAttribute("href")!)).Content.ReadAsByteArrayAsync();
        Assert.Equal(await office.File(annexes[0].SealedHash!), sent);
    }

    [Fact]
    public async Task A_spreadsheet_becomes_pages_and_its_own_file_stays_beside_them()
    {
        await using var office = await Office.Open();
        var sheet = await Saved(office, SampleFiles.Xlsx("Bang so lieu", "12"), "bang.xlsx");
        var id = await Drafted(office, sheet);
        await Converted(office, id);

        var annex = Assert.Single(await Of(office, id));
        Assert.Equal((sheet.Hash, "bang.pdf"), (annex.Hash, annex.Shown().Name));
        Assert.Contains("Bang so lieu", Text(await office.File(annex.PdfHash!)), StringComparison.Ordinal);
        Assert.NotNull((await office.App.Browser(office.Drafter).Page($"/outgoing/{id}")).QuerySelector(".annexes a[href$='?brought=true']"));
    }

    [Fact]
    public async Task A_draft_keeps_the_order_of_its_annexes_and_only_its_drafter_takes_one_out()
    {
        await using var office = await Office.Open();
        var names = Enumerable.Range(1, 8).Select(i => $"phu-luc-{i}.pdf").ToList();
        var files = new List<StoredFile>();
        foreach (var name in names) files.Add(await Saved(office, SampleFiles.Pdf(name), name));
        var id = await Drafted(office, [.. files]);
        Assert.Equal(names, (await Of(office, id)).Select(a => a.Name));

        var browser = office.App.Browser(office.Drafter);
        var page = await browser.Page($"/outgoing/{id}");
        Assert.Equal(names, page.QuerySelectorAll(".annexes .x-file b a").Select(a => a.TextContent));
        await browser.Send(page, ".annexes li:nth-child(2) form");
        Assert.Equal(names.Where((_, i) => i != 1), (await Of(office, id)).Select(a => a.Name));
        Assert.Equal(7, (await Row(office, id)).Annexes);
        Assert.Contains("Bỏ phụ lục", (await browser.Page($"/outgoing/{id}")).QuerySelector("main")!.TextContent);

        await browser.Send(await browser.Page($"/outgoing/{id}"), ".annexes li:nth-child(2) button[formaction*=Raise]");
        await browser.Send(await browser.Page($"/outgoing/{id}"), ".annexes li:nth-child(2) button[formaction*=Raise]");
        Assert.Equal([names[2], names[0], .. names[3..]], (await Of(office, id)).Select(a => a.Name));
        Assert.Equal([1, 2, 4], (await Of(office, id)).Take(3).Select(a => a.Place));
        Assert.Empty((await browser.Page($"/outgoing/{id}")).QuerySelectorAll(".annexes li:first-child button[formaction*=Raise]"));

        var first = (await Of(office, id))[0].Id;
        Assert.Equal("documents.annex.is-first", (await office.Do(office.Drafter, (RaiseAnnex op) => op.Run(new(id, first)))).Refusal!.Code);
        Assert.Equal("documents.outgoing.not-drafter", (await office.Do(office.Clerk, (RaiseAnnex op) => op.Run(new(id, first)))).Refusal!.Code);
        Assert.Equal("documents.outgoing.not-drafter", (await office.Do(office.Clerk, (RemoveAnnex op) => op.Run(new(id, first)))).Refusal!.Code);
        Value(await office.Do(office.Drafter, (SubmitForReview op) => op.Run(new(id))));
        Assert.Equal("documents.outgoing.is-review", (await office.Do(office.Drafter, (RemoveAnnex op) => op.Run(new(id, first)))).Refusal!.Code);
        Assert.Null((await browser.Page($"/outgoing/{id}")).QuerySelector(".annexes form"));
    }

    [Fact]
    public async Task What_cannot_be_read_as_pages_too_many_and_too_much_is_refused_and_names_are_made_harmless()
    {
        await using var office = await Office.Open();
        Assert.Equal("documents.annex.kind", (await Draft(office, await Saved(office, SampleFiles.Png, "anh.png"))).Refusal!.Code);
        var pdf = await Saved(office, SampleFiles.Pdf(), "../../etc/\u202Efdp.hai\u0001\".pdf");
        Assert.DoesNotContain(pdf.Name, c => c is '/' or '\\' or '\u202E' || char.IsControl(c));
        Assert.Equal("documents.annex.too-many", (await Draft(office, [.. Enumerable.Repeat(pdf, Annexes.Most + 1)])).Refusal!.Code);
        Assert.Equal("documents.annex.too-large", (await Draft(office, pdf with { Size = Annexes.MostBytes / 2 }, pdf with { Size = Annexes.MostBytes / 2 + 1 })).Refusal!.Code);

        var id = Value(await Draft(office, pdf with { Size = Annexes.MostBytes }));
        Assert.Equal("documents.annex.too-large", (await Revise(office, id, pdf)).Refusal!.Code);
        var page = await office.App.Browser(office.Drafter).Page($"/outgoing/{id}");
        Assert.Equal(pdf.Name, page.QuerySelector(".annexes .x-file b a")!.TextContent);
    }

    [Fact]
    public async Task An_annex_without_pages_stops_the_signing_by_its_name_and_no_number_is_taken()
    {
        await using var office = await SigningOffice.Open();
        var id = await Drafted(office, await Saved(office, SampleFiles.Xlsx("x"), "bang.xlsx"));
        Value(await office.Do(office.Drafter, (SubmitForReview op) => op.Run(new(id))));
        Value(await office.Do(office.Clerk, (ReviewOutgoing op) => op.Run(new(id, true))));
        var refused = (await office.Do(office.Signer, (PrepareSigning op) => op.Run(new(id)))).Refusal!;
        Assert.Equal(("documents.annex.unconverted", "bang.xlsx"), (refused.Code, refused.Args[0]));
        Assert.Null((await Row(office, id)).Number);
    }

    [Fact]
    public async Task A_paper_document_brings_its_annexes_and_each_is_verified_on_arrival()
    {
        await using var office = await SigningOffice.Open();
        var id = await Drafted(office, await Saved(office, SampleFiles.Pdf(), "phu-luc.pdf"));
        await Issue(office, id);
        var signed = await office.File((await Of(office, id))[0].SealedHash!);
        byte[] altered = [.. signed];
        altered[altered.AsSpan().IndexOf("/MediaBox"u8) + 12] ^= 1;

        var browser = office.App.Browser(office.TheirClerk);
        var answer = await browser.Send(await browser.Page("/incoming/receive"), "main form[method=post]", ("Input.SenderName", "Bộ Nội vụ"), ("Input.Subject", "Có phụ lục"),
            ("Input.File", ("van-ban.pdf", SampleFiles.Pdf())), ("Input.Further", ("a.pdf", signed)), ("Input.Further", ("b.pdf", altered)), ("Input.Further", ("c.xlsx", SampleFiles.Xlsx("x"))));

        var page = await browser.Page(answer.Headers.Location!.ToString().Replace("/register", "", StringComparison.Ordinal));
        Assert.Equal(["a.pdf", "b.pdf", "c.xlsx"], page.QuerySelectorAll(".annexes .x-file b a").Select(a => a.TextContent));
        Assert.Equal(["rice", "son"], page.QuerySelectorAll(".annexes .x-state").Select(s => s.GetAttribute("data-tone")));
    }

    /// <summary>The act can be repeated: a busy machine may take longer for LibreOffice than an office waits.</summary>
    private static async Task Converted(Office office, Guid id)
    {
        for (var tries = 1; ; tries++)
        {
            var done = await office.Do(office.Drafter, (ConvertDraft op) => op.Run(id));
            if (!done.Refused) return;
            Assert.True(tries < 6 && done.Refusal.Code is "documents.outgoing.converter-slow" or "platform.files.converter-failed", done.Refusal.Code);
        }
    }

    private static string Text(byte[] pdf)
    {
        using var judge = new Judge(pdf);
        return judge.Text();
    }

    internal static async Task<StoredFile> Saved(Office office, byte[] content, string name) =>
        (await office.App.As(Actor.System, s => s.GetRequiredService<IFileStore>().Save(new MemoryStream(content), name))).Value!;

    internal static async Task<Guid> Drafted(Office office, params StoredFile[] annexes) => Value(await Draft(office, annexes));

    /// <summary>From the draft to the recipient, signed and sealed.</summary>
    internal static async Task Issue(Office office, Guid id)
    {
        Value(await office.Do(office.Drafter, (SubmitForReview op) => op.Run(new(id))));
        Value(await office.Do(office.Clerk, (ReviewOutgoing op) => op.Run(new(id, true))));
        await SigningDocuments.Sign(office, id);
        Value(await office.Do(office.Clerk, (IssueOutgoing op) => op.Run(new(id))));
    }

    private static async Task<Outcome<Guid>> Draft(Office office, params StoredFile[] annexes)
    {
        var pdf = await Saved(office, SampleFiles.Pdf(), "bao-cao.pdf");
        return await office.Do(office.Drafter, (DraftOutgoing op) => op.Run(new("BC", "Báo cáo có phụ lục", Urgency.Normal, office.Signer.PositionId, [office.Recipient.Id], Pdf: pdf, Attachments: annexes)));
    }

    private static Task<Outcome<Guid>> Revise(Office office, Guid id, params StoredFile[] annexes) =>
        office.Do(office.Drafter, (ReviseDraft op) => op.Run(new(id, new("BC", "Báo cáo có phụ lục", Urgency.Normal, office.Signer.PositionId, [office.Recipient.Id], Attachments: annexes))));

    private static Task<List<Attachment>> Of(Office office, Guid id) => office.Do(office.Clerk, (DocumentsDb db) => db.Attachments.AsNoTracking().Where(a => a.OwnerId == id).OrderBy(a => a.Place).ToListAsync());

    private static Task<Outgoing> Row(Office office, Guid id) => SigningDocuments.Row(office, id);
}
