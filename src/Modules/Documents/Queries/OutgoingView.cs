using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Numbers;
using CuuLong.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Documents.Queries;

/// <summary>How one recipient stands; read from the recipient's own line, so nothing has to be sent back.</summary>
internal sealed record RecipientRow(Guid AgencyId, string Name, LineState? State, long? ArrivalNumber, DateOnly? ArrivedOn, string? ReturnReason, DateTimeOffset? ClosedAt);

internal sealed record OutgoingReading(
    Outgoing Document, IReadOnlyList<RecipientRow> Recipients, IReadOnlyList<Attachment> Attachments, IReadOnlyList<DeedRecord> History, long NextNumber, string? Answers, IReadOnlyList<Copy> Copies);

internal sealed class OutgoingView(DocumentsDb db, CopyBook copies, Acting acting, Offices offices, TimeProvider clock)
{
    public async Task<OutgoingReading?> Read(Guid id, CancellationToken cancel)
    {
        if (await Seen(id, cancel) is not { } document) return null;
        List<Attachment> attachments = document.Annexes == 0 ? [] : await db.Attachments.Of(document.AgencyId, db).AsNoTracking().Where(a => a.OwnerId == id).OrderBy(a => a.Place).ToListAsync(cancel);
        var history = await db.History(acting.Actor, id, document.AgencyId, cancel);
        var next = document.State == OutgoingState.Signed ? await db.PeekNumber(document.AgencyId, Operations.IssueOutgoing.Book, clock.Today().Year, cancel) : 0;
        var answers = document.RepliesTo is { } line ? await db.Lines.Of(document.AgencyId, db).Where(l => l.Id == line).Select(l => l.Notation).FirstOrDefaultAsync(cancel) : null;
        return new OutgoingReading(document, await Recipients(document, cancel), attachments, history, next, answers, document.State == OutgoingState.Issued ? await copies.Of(id, cancel) : []);
    }

    /// <summary>The document, or null: not there, another agency's draft, or a colleague's unfinished one look the same.</summary>
    public async Task<Outgoing?> Seen(Guid id, CancellationToken cancel)
    {
        var document = await db.Outgoing.AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, cancel);
        if (document is null && db.Outgoing.Left(acting.Actor) is { } left) document = await left.AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, cancel);
        var actor = acting.Actor;
        return document is { State: OutgoingState.Issued } || actor.SeesDesk() || document?.OnlyFor(actor) is null ? document : null;
    }

    private async Task<IReadOnlyList<RecipientRow>> Recipients(Outgoing document, CancellationToken cancel)
    {
        if (document.State != OutgoingState.Issued)
        {
            var named = new List<RecipientRow>();
            foreach (var id in document.RecipientIds)
                named.Add(new RecipientRow(id, (await offices.Find(id, cancel))?.Name ?? "", null, null, null, null, null));
            return named;
        }
        // The lines belong to the recipients; the sender of a document may follow each.
        var lines = await db.Lines.IgnoreQueryFilters().AsNoTracking().Where(l => l.OutgoingId == document.Id)
            .Select(l => new { l.AgencyId, l.State, l.ArrivalNumber, l.ArrivedOn, l.ReturnReason, l.ClosedAt }).ToListAsync(cancel);
        var rows = new List<RecipientRow>(lines.Count);
        foreach (var l in lines)
            rows.Add(new RecipientRow(l.AgencyId, (await offices.Find(l.AgencyId, cancel))?.Name ?? "", l.State, l.ArrivalNumber, l.ArrivedOn, l.ReturnReason, l.ClosedAt));
        return [.. rows.OrderByDescending(r => r.State == LineState.Returned).ThenBy(r => r.State).ThenBy(r => r.Name, Collate.Vietnamese)];
    }
}
