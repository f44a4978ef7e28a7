using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Signing.Contracts;
using CuuLong.Signing.Operations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CuuLong.Tests.Modules.Documents.Office;

namespace CuuLong.Tests.Modules.Documents.Elsewhere;

/// <summary>The leader's key is on his telephone's SIM; he agrees, declines, is late, or the document is no longer what he saw.</summary>
public sealed class SigningByTelephone
{
    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task What_was_seen_is_signed_and_the_document_moves_on_once_however_often_the_service_calls(DatabaseKind kind)
    {
        await using var office = await Devices.Open(kind);
        var sim = await office.Sim();
        var document = (await office.Prepared())[0];
        var asked = await office.Ask(document, sim);
        Assert.Equal("", asked.Ticket);
        Assert.Equal(OutgoingState.Signing, (await SigningDocuments.Row(office, document.Id)).State);

        var transaction = await office.Answer(asked.Id, agrees: true);
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(System.Net.HttpStatusCode.NoContent, (await office.App.Browser().Client.PostAsync($"/signing/remote/TEST/{transaction}", null)).StatusCode);
            await office.App.Events();
        }

        var signed = await SigningDocuments.Row(office, document.Id);
        Assert.Equal((OutgoingState.Signed, "Nguyễn Hữu Phước", AwaitedEnd.Taken), (signed.State, signed.SignedBy, (await office.Wait(asked.Id)).Ending));
        var (seen, got) = (await office.File(document.PdfHash!), await office.File(signed.PdfHash!));
        Assert.True(got.AsSpan().StartsWith(seen));
        var deed = Assert.Single(await Deeds(office, document.Id, "documents.outgoing.signed"));
        Assert.Equal(("Nguyễn Hữu Phước", "Giám đốc"), (deed.PersonName, deed.PositionTitle));
        Assert.True((await office.App.As(Actor.System, s => s.GetRequiredService<AuditCheck>().Run())).Holds);
        Value(await office.Do(office.Clerk, (IssueOutgoing op) => op.Run(new(document.Id))));
        var verdict = await office.Do(office.Clerk, async (IDocumentSigning s) => await s.Verify((await SigningDocuments.Row(office, document.Id)).PdfHash!));
        Assert.Equal([Verdict.Valid, Verdict.Valid], verdict.Signatures.Select(s => s.Verdict));
    }

    [Fact]
    public async Task A_holder_who_declines_leaves_the_document_where_it_was_and_may_begin_again()
    {
        await using var office = await Devices.Open();
        var sim = await office.Sim();
        var document = (await office.Prepared())[0];
        var first = await office.Ask(document, sim);
        await Poll(office, await office.Answer(first.Id, agrees: false));
        Assert.Equal("signing.remote.declined", (await office.Wait(first.Id)).Reason);
        Assert.Equal(OutgoingState.Signing, (await SigningDocuments.Row(office, document.Id)).State);

        var second = await office.Ask(document, sim);
        await Poll(office, await office.Answer(second.Id, agrees: true));
        Assert.Equal(OutgoingState.Signed, (await SigningDocuments.Row(office, document.Id)).State);
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task Who_closed_the_page_loses_nothing_and_who_did_not_answer_is_told_so(DatabaseKind kind)
    {
        await using var office = await Devices.Open(kind);
        var sim = await office.Sim();
        var documents = await office.Prepared(2);
        var (agreed, silent) = (await office.Ask(documents[0], sim), await office.Ask(documents[1], sim));
        await office.Answer(agreed.Id, agrees: true);
        await Watch();
        Assert.Equal([OutgoingState.Signed, OutgoingState.Signing], [(await SigningDocuments.Row(office, documents[0].Id)).State, (await SigningDocuments.Row(office, documents[1].Id)).State]);

        office.App.Clock.Advance(BeginRemoteSignature.Patience);
        await Watch();
        Assert.Equal((AwaitedEnd.Dropped, "signing.remote.timed-out"), ((await office.Wait(silent.Id)).Ending, (await office.Wait(silent.Id)).Reason));

        async Task Watch()
        {
            await office.App.As(Actor.System, s => s.GetRequiredService<AskAwaited>().Run());
            await office.App.Events();
        }
    }

    [Fact]
    public async Task A_document_that_changed_meanwhile_takes_no_signature()
    {
        await using var office = await Devices.Open();
        var sim = await office.Sim();
        var document = (await office.Prepared())[0];
        var asked = await office.Ask(document, sim);
        Value(await office.Do(office.Signer, (ReturnOutgoing op) => op.Run(new(document.Id, "Sai căn cứ ở mục thứ hai"))));
        Value(await office.Do(office.Drafter, (SubmitForReview op) => op.Run(new(document.Id))));
        Value(await office.Do(office.Clerk, (ReviewOutgoing op) => op.Run(new(document.Id, true))));

        await Poll(office, await office.Answer(asked.Id, agrees: true));

        Assert.Equal((AwaitedEnd.Dropped, "documents.await.changed"), ((await office.Wait(asked.Id)).Ending, (await office.Wait(asked.Id)).Reason));
        Assert.Equal((OutgoingState.Signing, null), ((await SigningDocuments.Row(office, document.Id)).State, (await SigningDocuments.Row(office, document.Id)).SignedHash));
    }

    [Fact]
    public async Task A_later_request_takes_the_place_of_an_earlier_one()
    {
        await using var office = await Devices.Open();
        var sim = await office.Sim();
        var document = (await office.Prepared())[0];
        var (first, second) = (await office.Ask(document, sim), await office.Ask(document, sim));
        await Poll(office, await office.Answer(first.Id, agrees: true));
        Assert.Equal(("documents.await.replaced", OutgoingState.Signing), ((await office.Wait(first.Id)).Reason, (await SigningDocuments.Row(office, document.Id)).State));
        await Poll(office, await office.Answer(second.Id, agrees: true));
        Assert.Equal((AwaitedEnd.Taken, OutgoingState.Signed), ((await office.Wait(second.Id)).Ending, (await SigningDocuments.Row(office, document.Id)).State));
    }

    [Fact]
    public async Task Midnight_may_pass_while_the_telephone_waits_but_not_before_it_is_asked()
    {
        await using var office = await Devices.Open();
        var sim = await office.Sim();
        office.App.Clock.Now = new DateTimeOffset(2026, 11, 23, 23, 59, 0, TimeSpan.FromHours(7));
        var documents = await office.Prepared(2);
        var asked = await office.Ask(documents[0], sim);
        office.App.Clock.Advance(TimeSpan.FromMinutes(2));
        await Poll(office, await office.Answer(asked.Id, agrees: true));
        Assert.Equal(OutgoingState.Signed, (await SigningDocuments.Row(office, documents[0].Id)).State);
        var late = await office.Do(office.Signer, (AwaitSignature op) => op.Run(new(documents[1].Id, AwaitedFor.Signature, documents[1].PdfHash!, sim, Guid.NewGuid())));
        Assert.Equal("documents.sign.day-passed", late.Refusal!.Code);
    }

    private static async Task Poll(Office office, string transaction)
    {
        await office.Do(office.Signer, (PollRemoteSignature op) => op.Run(new(null, "TEST", transaction)));
        await office.App.Events();
    }

    internal static Task<List<DeedRecord>> Deeds(Office office, Guid document, string act) =>
        office.Do(office.Clerk, (DocumentsDb db) => db.Set<DeedRecord>().AsNoTracking().Where(d => d.SubjectId == document && d.Act == act).ToListAsync());
}
