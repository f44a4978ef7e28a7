using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Text;

namespace CuuLong.Documents.Operations;

/// <summary>Trả lại dự thảo: from the signer, or from the numbering desk after the signature, with the reason.</summary>
internal sealed class ReturnOutgoing(DocumentsDb db) : IOperation
{
    public sealed record Input(Guid Id, string Reason, int? Version = null);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        if (await db.Row<Outgoing>(input.Id, cancel) is not { } draft) return Refusal.NotFound;
        if (await db.ChangedSince(draft.Id, draft.Version, input.Version, cancel) is { } changed) return changed;
        var reason = Clean.Of(input.Reason);
        if (draft.Return(reason) is { } refusal) return await db.Refuse(refusal, cancel);
        return await db.Commit(new Deed("documents.outgoing.returned", draft.Id, reason), cancel) is { } late ? late : Done.It;
    }
}
