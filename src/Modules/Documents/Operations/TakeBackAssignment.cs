using CuuLong.Documents.Contracts;
using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Text;

namespace CuuLong.Documents.Operations;

/// <summary>
/// Lấy lại phân công: what is not finished yet. Without any lead left the line waits for a direction again; with all
/// leads left finished, it is finished.
/// </summary>
internal sealed class TakeBackAssignment(DocumentsDb db, TimeProvider clock) : IOperation
{
    public sealed record Input(Guid AssignmentId, string? Reason = null, int? Version = null);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        if (await db.Row<Assignment>(input.AssignmentId, cancel) is not { } assignment) return Refusal.NotFound;
        if (await db.ChangedSince(assignment.LineId, assignment.Version, input.Version, cancel) is { } changed) return changed;
        var now = clock.Instant();
        if (assignment.TakeBack(now) is { } refusal) return await db.Refuse(refusal, cancel);
        if (assignment.Role == AssignmentRole.Lead) await Settle(assignment, now, cancel);
        var deed = new Deed("documents.incoming.taken-back", assignment.LineId, Clean.OrNull(input.Reason), new { assignment.HolderName });
        return await db.Commit(deed, cancel) is { } late ? late : Done.It;
    }

    private async Task Settle(Assignment taken, DateTimeOffset now, CancellationToken cancel)
    {
        var line = (await db.Row<Line>(taken.LineId, cancel))!;
        if (!line.Open) return;
        db.Touch(line);
        var leads = (await db.RowsBy<Assignment>(nameof(Assignment.LineId), line.Id, cancel))
            .Where(a => a.Id != taken.Id && a.Role == AssignmentRole.Lead && a.State != AssignmentState.TakenBack).ToList();
        if (leads.Count == 0) line.AwaitDirection();
        else if (leads.All(l => !l.Pending) && line.Finish(now) is null) db.Raise(new LineFinished(line.Id, line.AgencyId, line.OutgoingId, line.ReplyId));
    }
}
