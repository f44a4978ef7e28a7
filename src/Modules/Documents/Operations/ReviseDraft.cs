using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Documents.Queries;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Text;

namespace CuuLong.Documents.Operations;

/// <summary>Sửa dự thảo: the drafter changes a draft, or one that came back. New content takes the place of the old; further files are added.</summary>
internal sealed class ReviseDraft(DocumentsDb db, Acting acting, Offices offices, Positions positions, DraftText content, Annexes annexes, TimeProvider clock) : IOperation
{
    public sealed record Input(Guid Id, DraftOutgoing.Input Says, int? Version = null);

    public async Task<Outcome<Guid>> Run(Input input, CancellationToken cancel = default)
    {
        var says = input.Says;
        if (await db.Row<Outgoing>(input.Id, cancel) is not { } draft) return Refusal.NotFound;
        if (await db.ChangedSince(draft.Id, draft.Version, input.Version, cancel) is { } changed) return changed;
        if (draft.OnlyFor(acting.Actor) is { } stranger) return await db.Refuse(stranger, cancel);
        if (!draft.Editable) return await db.Refuse(draft.WrongState(), cancel);
        if (DraftRules.Check(says, acting.Actor, await offices.Gone(says.Recipients, clock.Today(), cancel)) is { } refusal) return await db.Refuse(refusal, cancel);
        if (await positions.Held(says.SignerPositionId, draft.AgencyId, cancel) is not { } signer)
            return await db.Refuse(Refusal.On("SignerPositionId", "documents.outgoing.no-signer"), cancel);

        (draft.Type, draft.Subject, draft.Urgency, draft.AlsoTo) = (says.Type, Clean.Of(says.Subject), says.Urgency, Clean.OrNull(says.AlsoTo));
        (draft.SignerPositionId, draft.SignerName, draft.SignerTitle) = (signer.PositionId, signer.Name, signer.Title);
        draft.Address(says.Recipients);
        if (content.Put(draft, says) is { } unset) return await db.Refuse(unset, cancel);
        if (await annexes.Put(draft, says.Attachments, cancel) is { } unfit) return await db.Refuse(unfit, cancel);
        var deed = new Deed("documents.outgoing.revised", draft.Id, null, new { Docx = draft.DocxHash, Pdf = draft.PdfHash, Text = DraftText.Hash(draft.Body), Annexes = says.Attachments?.Select(a => a.Hash) });
        return await db.Commit(deed, cancel) is { } late ? late : draft.Id;
    }
}
