using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform.Access;
using CuuLong.Platform.Deeds;
using CuuLong.Signing.Contracts;

namespace CuuLong.Documents.Operations;

/// <summary>Soạn lại nội dung công văn đề nghị: the text is composed anew from the requests that stay in the letter.</summary>
internal sealed class RewriteLetter(DocumentsDb db, Acting acting, IRequestLetters letters, DraftText content) : IOperation
{
    public sealed record Input(Guid Id, int? Version = null);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        if (await db.Row<Outgoing>(input.Id, cancel) is not { LetterRevision: not null } draft) return Refusal.NotFound;
        if (await db.ChangedSince(draft.Id, draft.Version, input.Version, cancel) is { } changed) return changed;
        if (draft.OnlyFor(acting.Actor) is { } stranger) return await db.Refuse(stranger, cancel);
        if (!draft.Editable) return await db.Refuse(draft.WrongState(), cancel);
        var read = await letters.Read(draft.Id, cancel);
        if (read.Refused) return await db.Refuse(read.Refusal, cancel);
        var says = new DraftOutgoing.Input(draft.Type, draft.Subject, draft.Urgency, draft.SignerPositionId, draft.RecipientIds, draft.AlsoTo, Text: read.Value.Text);
        if (content.Put(draft, says) is { } unset) return await db.Refuse(unset, cancel);
        draft.LetterRevision = read.Value.Revision;
        var deed = new Deed("documents.outgoing.letter-rewritten", draft.Id, null, new { draft.LetterRevision, Text = DraftText.Hash(draft.Body) });
        return await db.Commit(deed, cancel) is { } late ? late : Done.It;
    }
}
