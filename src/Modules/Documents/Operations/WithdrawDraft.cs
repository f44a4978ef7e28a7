using CuuLong.Documents.Data;
using CuuLong.Documents.Events;
using CuuLong.Documents.Model;
using CuuLong.Platform.Access;
using CuuLong.Platform.Deeds;

namespace CuuLong.Documents.Operations;

/// <summary>Bỏ dự thảo: the drafter gives up a draft that nobody has acted on; it is kept, but leaves the desk.</summary>
internal sealed class WithdrawDraft(DocumentsDb db, Acting acting) : IOperation
{
    public sealed record Input(Guid Id, int? Version = null);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        if (await db.Row<Outgoing>(input.Id, cancel) is not { } draft) return Refusal.NotFound;
        if (await db.ChangedSince(draft.Id, draft.Version, input.Version, cancel) is { } changed) return changed;
        if (draft.OnlyFor(acting.Actor) is { } stranger) return await db.Refuse(stranger, cancel);
        if (draft.Withdraw() is { } refusal) return await db.Refuse(refusal, cancel);
        if (draft.LetterRevision is not null) db.Raise(new LetterGivenUp(draft.Id, null));
        Deed[] number = draft.Number is null ? [] : [OutgoingNumbers.GivenUp(draft)];
        return await db.Commit([new Deed("documents.outgoing.withdrawn", draft.Id), .. number], cancel) is { } late ? late : Done.It;
    }
}
