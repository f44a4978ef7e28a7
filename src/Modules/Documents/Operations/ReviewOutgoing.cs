using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Text;

namespace CuuLong.Documents.Operations;

/// <summary>Soát xét nội dung, thể thức: passes to the signer, or back to the drafter with the reason.</summary>
internal sealed class ReviewOutgoing(DocumentsDb db) : IOperation
{
    /// <param name="Opinion">Optional when it passes; the reason when it does not.</param>
    public sealed record Input(Guid Id, bool Passes, string? Opinion = null, int? Version = null);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        await db.Begin(cancel);
        if (await db.Row<Outgoing>(input.Id, cancel) is not { } draft) return await db.Refuse(Refusal.NotFound, cancel);
        if (await db.ChangedSince(draft.Id, draft.Version, input.Version, cancel) is { } changed) return changed;
        if (draft.State != OutgoingState.Review) return await db.Refuse(draft.WrongState(), cancel);
        var opinion = Clean.OrNull(input.Opinion);
        if ((input.Passes ? draft.PassReview() : draft.Return(opinion ?? "")) is { } refusal) return await db.Refuse(refusal, cancel);
        var act = input.Passes ? "documents.outgoing.reviewed" : "documents.outgoing.returned";
        return await db.Commit(new Deed(act, draft.Id, opinion), cancel) is { } late ? late : Done.It;
    }
}
