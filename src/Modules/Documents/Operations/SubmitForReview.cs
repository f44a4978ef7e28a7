using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform.Access;
using CuuLong.Platform.Deeds;

namespace CuuLong.Documents.Operations;

/// <summary>Trình soát xét: the drafter hands the draft on.</summary>
internal sealed class SubmitForReview(DocumentsDb db, Acting acting, LetterRule letters) : IOperation
{
    public sealed record Input(Guid Id, int? Version = null);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        await db.Begin(cancel);
        if (await db.Row<Outgoing>(input.Id, cancel) is not { } draft) return await db.Refuse(Refusal.NotFound, cancel);
        if (await db.ChangedSince(draft.Id, draft.Version, input.Version, cancel) is { } changed) return changed;
        if (draft.OnlyFor(acting.Actor) is { } stranger) return await db.Refuse(stranger, cancel);
        if (await letters.Check(draft, cancel) is { } unsettled) return await db.Refuse(unsettled, cancel);
        if (draft.Submit() is { } refusal) return await db.Refuse(refusal, cancel);
        return await db.Commit(new Deed("documents.outgoing.submitted", draft.Id), cancel) is { } late ? late : Done.It;
    }
}
