using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform.Access;
using CuuLong.Platform.Deeds;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Documents.Operations;

/// <summary>Đưa phụ lục lên: it changes places with the one before it, or takes a place that was left empty.</summary>
internal sealed class RaiseAnnex(DocumentsDb db, Acting acting) : IOperation
{
    public sealed record Input(Guid Id, Guid Annex, int? Version = null);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        if (await db.Row<Outgoing>(input.Id, cancel) is not { } draft) return Refusal.NotFound;
        if (await db.ChangedSince(draft.Id, draft.Version, input.Version, cancel) is { } changed) return changed;
        if (draft.OnlyFor(acting.Actor) is { } stranger) return await db.Refuse(stranger, cancel);
        if (!draft.Editable) return await db.Refuse(draft.WrongState(), cancel);
        var annexes = await db.Attachments.Where(a => a.OwnerId == draft.Id).ToListAsync(cancel);
        if (annexes.FirstOrDefault(a => a.Id == input.Annex) is not { } annex) return await db.Refuse(Refusal.NotFound, cancel);
        if (annex.Place == 1) return await db.Refuse(new Refusal("documents.annex.is-first"), cancel);
        var before = annexes.FirstOrDefault(a => a.Place == annex.Place - 1);
        annex.Place--;
        if (before is not null) before.Place++;
        db.Touch(draft);
        return await db.Commit(new Deed("documents.outgoing.annex-raised", draft.Id, annex.Name, new { annex.Hash, annex.Place }), cancel) is { } late ? late : Done.It;
    }
}
