using CuuLong.Documents.Contracts;
using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Documents.Operations;

/// <summary>Kết thúc văn bản đến: as a whole, when nobody leads it any more, or when it needed no handling (to be kept only).</summary>
internal sealed class FinishIncoming(DocumentsDb db, TimeProvider clock) : IOperation
{
    public sealed record Input(Guid Id, string? Note = null, int? Version = null);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        if (await db.Row<Line>(input.Id, cancel) is not { } line) return Refusal.NotFound;
        if (await db.ChangedSince(line.Id, line.Version, input.Version, cancel) is { } changed) return changed;
        if (line.State != LineState.Registered && await Lead(line.Id, cancel) is { } lead)
            return await db.Refuse(new Refusal("documents.incoming.lead-at-work", null, lead), cancel);
        if (line.Finish(clock.Instant()) is { } refusal) return await db.Refuse(refusal, cancel);
        db.Raise(new LineFinished(line.Id, line.AgencyId, line.OutgoingId, line.ReplyId));
        return await db.Commit(new Deed("documents.incoming.finished", line.Id, Clean.OrNull(input.Note)), cancel) is { } late ? late : Done.It;
    }

    private Task<string?> Lead(Guid line, CancellationToken cancel) =>
        db.Assignments.Where(a => a.LineId == line && a.Role == AssignmentRole.Lead && (a.State == AssignmentState.Open || a.State == AssignmentState.Handling))
            .Select(a => (string?)a.HolderName).FirstOrDefaultAsync(cancel);
}
