using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Documents.Queries;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.People;
using CuuLong.Signing.Contracts;

namespace CuuLong.Documents.Operations;

/// <summary>
/// Cấp số, ghi ngày trước khi ký số: decides all that the page shows, so that what is signed is what was seen and nothing is written into
/// a signed file. The number stays with the document even when it comes back.
/// </summary>
internal sealed class PrepareSigning(
    DocumentsDb db, Acting acting, SignerRule signers, LetterRule letters, Offices offices, IDocumentSigning signing, WrittenPages pages, Annexes annexes, TimeProvider clock) : IOperation
{
    public sealed record Input(Guid Id, int? Version = null);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        var actor = acting.Actor;
        // Whoever cannot sign, or could not be sealed, takes no number.
        if ((await signing.Ways(actor.AgencyId, actor.PersonId, cancel)).Refusal is { } unable) return await db.Refuse(unable, cancel);
        if ((await signing.Ways(actor.AgencyId, null, cancel)).Refusal is { } unsealed) return await db.Refuse(unsealed, cancel);
        var ahead = await SetAhead(input.Id, cancel);
        await db.Begin(cancel);
        if (await db.Row<Outgoing>(input.Id, cancel) is not { } document) return await db.Refuse(Refusal.NotFound, cancel);
        if (await db.ChangedSince(document.Id, document.Version, input.Version, cancel) is { } changed) return changed;
        if (document.State != OutgoingState.Signing) return await db.Refuse(document.WrongState(), cancel);
        if (document.PdfHash is null && document.Body is null) return await db.Refuse(new Refusal("documents.outgoing.no-pdf"), cancel);
        if (await letters.Check(document, cancel) is { } unsettled) return await db.Refuse(unsettled, cancel);
        if ((await annexes.Of(document, cancel)).FirstOrDefault(a => !a.HasPages) is { } without) return await db.Refuse(AnnexSealing.Unconverted(without), cancel);
        var capacity = await signers.Check(document, cancel);
        if (capacity.Refused) return await db.Refuse(capacity.Refusal, cancel);

        var today = clock.Today();
        var number = await db.NumberFor(document, today.Year, cancel);
        var before = OutgoingNumbers.Renumbering(document, today.Year);
        var issue = Issue(document, number, today, capacity.Value);
        var page = await pages.Keep(document, issue, ahead, cancel);
        if (page.Refused) return await db.Refuse(page.Refusal, cancel);
        if (document.Prepare(IssueOutgoing.Book, number, issue.Notation, today, issue.Code!, page.Value?.Hash ?? document.DraftPdfHash ?? document.PdfHash!, page.Value?.Marks) is { } refusal) return await db.Refuse(refusal, cancel);
        return await db.Commit([new Deed("documents.outgoing.prepared", document.Id, null, new { issue.Notation, today, Pdf = document.PdfHash, document.PageMarks }), .. before], cancel) is { } late ? late : Done.It;
    }

    /// <summary>With the number that is next just now. Whatever stands in the way is refused later, by its own words.</summary>
    private async Task<WrittenPages.Ahead?> SetAhead(Guid id, CancellationToken cancel)
    {
        if (await db.Peek<Outgoing>(id, cancel) is not { State: OutgoingState.Signing, LetterRevision: null } document || await signers.Check(document, cancel) is not { Refused: false } capacity) return null;
        var today = clock.Today();
        var number = await db.LikelyNumber(document, today.Year, cancel);
        return await pages.SetAhead(document, Issue(document, number, today, capacity.Value), cancel);
    }

    private WrittenPages.Issue Issue(Outgoing document, long number, DateOnly on, SignerRule.Capacity capacity)
    {
        var notation = offices.NotationOf(number, document.Type, document.AgencyId, document.UnitId);
        var by = capacity.As is { } kind ? (kind, acting.Actor.PositionTitle, acting.Actor.Name) : ((DelegationKind, string, string)?)null;
        return new(number, notation, on, VerifyCode.Of(document.Id), by);
    }
}
