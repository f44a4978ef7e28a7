using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform.Access;
using CuuLong.Platform.Deeds;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Documents.Operations;

/// <summary>Bỏ phụ lục: the drafter takes an annex out of a draft; the deed keeps its name and hash.</summary>
internal sealed class RemoveAnnex(DocumentsDb db, Acting acting) : IOperation
{
    public sealed record Input(Guid Id, Guid Annex, int? Version = null);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        if (await db.Row<Outgoing>(input.Id, cancel) is not { } draft) return Refusal.NotFound;
        if (await db.ChangedSince(draft.Id, draft.Version, input.Version, cancel) is { } changed) return changed;
        if (draft.OnlyFor(acting.Actor) is { } stranger) return await db.Refuse(stranger, cancel);
        if (await db.Attachments.FirstOrDefaultAsync(a => a.Id == input.Annex && a.OwnerId == draft.Id, cancel) is not { } annex) return await db.Refuse(Refusal.NotFound, cancel);
        if (draft.DropAnnex() is { } refusal) return await db.Refuse(refusal, cancel);
        db.Attachments.Remove(annex);
        return await db.Commit(new Deed("documents.outgoing.annex-removed", draft.Id, annex.Name, new { annex.Hash }), cancel) is { } late ? late : Done.It;
    }
}
