using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Documents.Queries;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Outcomes;
using CuuLong.Platform.People;

namespace CuuLong.Documents.Operations;

/// <summary>
/// Duyệt ký: by the signer's position, or by its delegate as KT., TL. or TUQ. (NĐ 30/2020, Điều 13); both names are kept.
/// </summary>
internal sealed class ApproveOutgoing(DocumentsDb db, Acting acting, Positions positions, TimeProvider clock) : IOperation
{
    public sealed record Input(Guid Id, string? Opinion = null, int? Version = null);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        if (await db.Row<Outgoing>(input.Id, cancel) is not { } draft) return Refusal.NotFound;
        if (await db.ChangedSince(draft.Id, draft.Version, input.Version, cancel) is { } changed) return changed;

        var actor = acting.Actor;
        DelegationKind? signsAs = null;
        if (actor.PositionId != draft.SignerPositionId)
        {
            if (actor.OnBehalf is not { } behalf || behalf.PositionId != draft.SignerPositionId)
                return await db.Refuse(new Refusal("documents.outgoing.not-signer", null, draft.SignerTitle, draft.SignerName), cancel);
            if (await positions.InForce(behalf.DelegationId, cancel) is not { } delegation)
                return await db.Refuse(new Refusal("documents.outgoing.delegation-over", null, behalf.Name), cancel);
            signsAs = delegation.Kind;
        }
        if (draft.Approve(actor.Name, actor.PositionTitle, signsAs, clock.Instant()) is { } refusal) return await db.Refuse(refusal, cancel);
        var deed = new Deed("documents.outgoing.approved", draft.Id, Clean.OrNull(input.Opinion), new { Pdf = draft.PdfHash, As = signsAs?.ToString() });
        return await db.Commit(deed, cancel) is { } late ? late : Done.It;
    }
}
