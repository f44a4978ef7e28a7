using CuuLong.Documents.Model;
using CuuLong.Platform.Data;
using CuuLong.Signing.Contracts;
using CuuLong.Signing.Model;
using static CuuLong.Tests.Modules.Documents.Office;

namespace CuuLong.Tests.Modules.Documents.Elsewhere;

/// <summary>The agency's seal is a token at the clerk's computer.</summary>
public sealed class SealingElsewhere
{
    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task The_clerk_seals_at_the_desktop_and_then_issues(DatabaseKind kind)
    {
        await using var office = await Office.Open(kind);
        await office.Certify(office.Leader());
        var (_, seal) = await office.Token(new(HolderKind.Organisation, office.Sender.Name));
        var id = await office.ToSign();
        await SigningDocuments.Sign(office, id);
        var clerk = office.App.Browser(office.Clerk);
        var page = await clerk.Page($"/outgoing/{id}");
        Assert.DoesNotContain("Đóng dấu và phát hành", page.QuerySelector("main")!.TextContent);

        var url = (await clerk.Send(page, "form[action$='handler=Seal']")).Headers.Location!.ToString();
        var waiting = await clerk.Page(url);
        Assert.Equal("wss://127.0.0.1:8987/SignIssued", waiting.QuerySelector("#desktop")!.GetAttribute("data-desktop"));
        Assert.Contains(url, (await clerk.Page($"/outgoing/{id}")).QuerySelector(".work")!.InnerHtml);
        Assert.Equal(0, (await new DesktopProgram(office.App.Browser().Client, seal, office.App.Clock.Now).Take(waiting.QuerySelector(".awaited")!.GetAttribute("data-order")!)).Status);
        await office.App.Events();

        var sealedOne = await SigningDocuments.Row(office, id);
        Assert.Equal((OutgoingState.Signed, sealedOne.SealedHash, null), (sealedOne.State, sealedOne.PdfHash, sealedOne.SealedAt));
        Assert.Equal("Lê Thị Hồng Vân", Assert.Single(await SigningByTelephone.Deeds(office, id, "documents.outgoing.sealed")).PersonName);
        Assert.Contains("Phát hành tới 1 nơi", (await clerk.Page($"/outgoing/{id}")).QuerySelector(".work")!.TextContent);
        await clerk.Send(await clerk.Page($"/outgoing/{id}"), "form[action$='handler=Issue']");

        var issued = await SigningDocuments.Row(office, id);
        Assert.Equal((OutgoingState.Issued, sealedOne.SealedHash), (issued.State, issued.PdfHash));
        Assert.NotNull(issued.SealedAt);
        var verdict = await office.Do(office.Clerk, async (IDocumentSigning s) => await s.Verify(issued.PdfHash!));
        Assert.Equal([Verdict.Valid, Verdict.Valid], verdict.Signatures.Select(s => s.Verdict));
    }

    [Fact]
    public async Task What_is_sealed_elsewhere_and_returned_to_its_drafter_loses_its_seal()
    {
        await using var office = await Office.Open();
        await office.Certify(office.Leader());
        var (certificate, seal) = await office.Token(new(HolderKind.Organisation, office.Sender.Name));
        var id = await office.ToSign();
        await SigningDocuments.Sign(office, id);
        var asked = await office.Ask(await SigningDocuments.Row(office, id), certificate, AwaitedFor.Seal);
        var origin = "http://localhost/signing/desktop/" + asked.Ticket;
        await new DesktopProgram(office.App.Browser().Client, seal, office.App.Clock.Now).Take($$"""{"FileName":"{{origin}}","FileUploadHandler":"{{origin}}"}""");
        await office.App.Events();

        Value(await office.Do(office.Clerk, (CuuLong.Documents.Operations.ReturnOutgoing op) => op.Run(new(id, "Sai căn cứ ở mục thứ hai"))));

        var back = await SigningDocuments.Row(office, id);
        Assert.Equal((OutgoingState.Returned, null, null), (back.State, back.SignedHash, back.SealedHash));
    }
}
