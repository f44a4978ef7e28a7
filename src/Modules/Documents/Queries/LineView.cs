using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform.Access;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Documents.Queries;

/// <summary>All that the reading pane shows of one line.</summary>
/// <param name="Content">The PDF or scan; null when the sender attached none.</param>
internal sealed record LineReading(
    Line Line, StoredFile? Content, IReadOnlyList<Attachment> Attachments, IReadOnlyList<Assignment> Assignments, IReadOnlyList<Opinion> Opinions,
    IReadOnlyList<DeedRecord> History, ReplyNote? Reply, IReadOnlyList<Copy> Copies);

internal sealed record ReplyNote(Guid Id, OutgoingState State, string? Notation, string Subject);

/// <summary>Reads a line for somebody who may see it: everyone with the agency's view, else the holders of its parts.</summary>
internal sealed class LineView(DocumentsDb db, CopyBook copies, Acting acting)
{
    public async Task<LineReading?> Read(Guid id, CancellationToken cancel)
    {
        if (await Seen(id, cancel) is not { } seen) return null;
        var (line, assignments) = seen;
        var opinions = await db.Opinions.Of(line.AgencyId, db).AsNoTracking().Where(o => o.LineId == id).OrderByDescending(o => o.Id).ToListAsync(cancel);
        var history = await db.History(acting.Actor, id, line.AgencyId, cancel);
        var reply = line.ReplyId is { } replyId
            ? await db.Outgoing.Of(line.AgencyId, db).Where(o => o.Id == replyId).Select(o => new ReplyNote(o.Id, o.State, o.Notation, o.Subject)).FirstOrDefaultAsync(cancel) : null;
        return new LineReading(line, await Content(line, cancel), await Attachments(line, cancel), assignments, opinions, history, reply, await copies.Of(id, cancel));
    }

    /// <summary>The line with its parts, or null: not there, another agency's, and not for this actor look the same. One of an agency that this one took over is its own to read.</summary>
    public async Task<(Line Line, IReadOnlyList<Assignment> Assignments)?> Seen(Guid id, CancellationToken cancel)
    {
        var line = await db.Lines.AsNoTracking().FirstOrDefaultAsync(l => l.Id == id, cancel);
        if (line is null && db.Lines.Left(acting.Actor) is { } left) line = await left.AsNoTracking().FirstOrDefaultAsync(l => l.Id == id, cancel);
        if (line is null) return null;
        var assignments = await db.Assignments.Of(line.AgencyId, db).AsNoTracking().Where(a => a.LineId == id).OrderBy(a => a.Role).ThenBy(a => a.Id).ToListAsync(cancel);
        return acting.Actor.May(Rights.AllIncoming) || assignments.Any(a => a.HeldBy(acting.Actor)) ? (line, assignments) : null;
    }

    /// <summary>The sender's PDF is read across agencies: the line in our own scope is the right to it.</summary>
    public async Task<StoredFile?> Content(Line line, CancellationToken cancel)
    {
        if (line.FileHash is { } hash) return new StoredFile(hash, line.FileName!, line.FileType!, 0);
        var pdf = await db.Outgoing.IgnoreQueryFilters().Where(o => o.Id == line.OutgoingId).Select(o => o.PdfHash).FirstOrDefaultAsync(cancel);
        return pdf is null ? null : new StoredFile(pdf, Naming.Pdf(line.Notation), FileKind.Pdf.Type, 0);
    }

    public async Task<IReadOnlyList<Attachment>> Attachments(Line line, CancellationToken cancel)
    {
        var owner = line.OutgoingId ?? line.Id;
        // Across agencies, like the document itself.
        return await db.Attachments.IgnoreQueryFilters().AsNoTracking().Where(a => a.OwnerId == owner).OrderBy(a => a.Place).ToListAsync(cancel);
    }
}
