using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Text;

namespace CuuLong.Documents.Operations;

/// <summary>Duyệt ký trên giấy: by the signer's position or its delegate; both names are kept.</summary>
internal sealed class ApproveOutgoing(DocumentsDb db, Acting acting, SignerRule signers, TimeProvider clock) : IOperation
{
    public sealed record Input(Guid Id, string? Opinion = null, int? Version = null);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        await db.Begin(cancel);
        if (await db.Row<Outgoing>(input.Id, cancel) is not { } draft) return await db.Refuse(Refusal.NotFound, cancel);
        if (await db.ChangedSince(draft.Id, draft.Version, input.Version, cancel) is { } changed) return changed;
        var capacity = await signers.Check(draft, cancel);
        if (capacity.Refused) return await db.Refuse(capacity.Refusal, cancel);
        var actor = acting.Actor;
        if (draft.Approve(actor.Name, actor.PositionTitle, capacity.Value.As, clock.Instant()) is { } refusal) return await db.Refuse(refusal, cancel);
        var deed = new Deed("documents.outgoing.approved", draft.Id, Clean.OrNull(input.Opinion), new { Pdf = draft.PdfHash, As = capacity.Value.As?.ToString() });
        return await db.Commit(deed, cancel) is { } late ? late : Done.It;
    }
}
