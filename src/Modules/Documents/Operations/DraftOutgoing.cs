using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Documents.Queries;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Files;
using CuuLong.Platform.Text;

namespace CuuLong.Documents.Operations;

/// <summary>Soạn dự thảo: what it is, who signs, who gets it, and its content when there is some already.</summary>
internal sealed class DraftOutgoing(DocumentsDb db, Acting acting, Offices offices, Positions positions, DraftText content, Annexes annexes, Ids ids, TimeProvider clock) : IOperation
{
    public sealed record Input(
        string Type, string Subject, Urgency Urgency, Guid SignerPositionId, IReadOnlyList<Guid> Recipients, string? AlsoTo = null,
        StoredFile? Docx = null, StoredFile? Pdf = null, IReadOnlyList<StoredFile>? Attachments = null, string? Text = null);

    public async Task<Outcome<Guid>> Run(Input input, CancellationToken cancel = default)
    {
        var actor = acting.Actor;
        if (DraftRules.Check(input, actor, await offices.Gone(input.Recipients, clock.Today(), cancel)) is { } refusal) return await db.Refuse(refusal, cancel);
        if (await positions.Held(input.SignerPositionId, actor.AgencyId, cancel) is not { } signer)
            return await db.Refuse(Refusal.On("SignerPositionId", "documents.outgoing.no-signer"), cancel);

        var draft = new Outgoing
        {
            Id = ids.New(), AgencyId = actor.AgencyId, UnitId = actor.UnitId, DrafterId = actor.PersonId, DrafterName = actor.Name, DraftedAt = clock.Instant(),
            Type = input.Type, Subject = Clean.Of(input.Subject), Urgency = input.Urgency, AlsoTo = Clean.OrNull(input.AlsoTo),
            SignerPositionId = signer.PositionId, SignerName = signer.Name, SignerTitle = signer.Title,
        };
        draft.Address(input.Recipients);
        if (content.Put(draft, input) is { } unset) return await db.Refuse(unset, cancel);
        if (await annexes.Put(draft, input.Attachments, cancel) is { } unfit) return await db.Refuse(unfit, cancel);
        db.Put(draft);

        var deed = new Deed("documents.outgoing.drafted", draft.Id, null, new { draft.Type, Docx = draft.DocxHash, Pdf = draft.PdfHash, Text = DraftText.Hash(draft.Body), Annexes = input.Attachments?.Select(a => a.Hash) });
        return await db.Commit(deed, cancel) is { } late ? late : draft.Id;
    }
}
