using CuuLong.Documents.Contracts;
using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Text;

namespace CuuLong.Documents.Operations;

/// <summary>Hoàn thành phần việc: the last lead to finish finishes the line; a co-ordinator only his own part.</summary>
internal sealed class FinishAssignment(DocumentsDb db, Acting acting, TimeProvider clock) : IOperation
{
    public sealed record Input(Guid AssignmentId, string? Result = null, int? Version = null);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        await db.Begin(cancel);
        if (await db.Row<Assignment>(input.AssignmentId, cancel) is not { } assignment) return await db.Refuse(Refusal.NotFound, cancel);
        if (await db.ChangedSince(assignment.LineId, assignment.Version, input.Version, cancel) is { } changed) return changed;
        if (!assignment.HeldBy(acting.Actor)) return await db.Refuse(new Refusal("documents.assignment.not-yours", null, assignment.HolderName), cancel);
        var now = clock.Instant();
        var result = Clean.OrNull(input.Result);
        if (assignment.Finish(result, now) is { } refusal) return await db.Refuse(refusal, cancel);
        if (assignment.Role == AssignmentRole.Lead && await FinishLine(assignment, now, cancel) is { } held) return await db.Refuse(held, cancel);
        return await db.Commit(new Deed("documents.incoming.part-finished", assignment.LineId, result, new { assignment.HolderName }), cancel) is { } late ? late : Done.It;
    }

    private async Task<Refusal?> FinishLine(Assignment mine, DateTimeOffset now, CancellationToken cancel)
    {
        var line = (await db.Row<Line>(mine.LineId, cancel))!;
        if (!line.Open) return line.WrongState();
        // The line's version orders two leads that finish at once, so that one of them sees the other.
        db.Touch(line);
        var parts = await db.RowsBy<Assignment>(nameof(Assignment.LineId), line.Id, cancel);
        if (parts.Any(a => a.Id != mine.Id && a.Role == AssignmentRole.Lead && a.Pending)) return null;
        if (line.Finish(now) is { } refusal) return refusal;
        db.Raise(new LineFinished(line.Id, line.AgencyId, line.OutgoingId, line.ReplyId));
        return null;
    }
}
