using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform.Access;
using CuuLong.Platform.Deeds;

namespace CuuLong.Documents.Operations;

/// <summary>Bắt đầu xử lý: the holder of an assignment takes it up; the first one moves the line with it.</summary>
internal sealed class StartHandling(DocumentsDb db, Acting acting) : IOperation
{
    public sealed record Input(Guid AssignmentId, int? Version = null);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        if (await db.Row<Assignment>(input.AssignmentId, cancel) is not { } assignment) return Refusal.NotFound;
        if (await db.ChangedSince(assignment.LineId, assignment.Version, input.Version, cancel) is { } changed) return changed;
        if (!assignment.HeldBy(acting.Actor)) return await db.Refuse(new Refusal("documents.assignment.not-yours", null, assignment.HolderName), cancel);
        var line = (await db.Row<Line>(assignment.LineId, cancel))!;
        if ((line.Open ? assignment.Start() : line.WrongState()) is { } refusal) return await db.Refuse(refusal, cancel);
        line.Start();
        return await db.Commit(new Deed("documents.incoming.started", line.Id, null, new { assignment.HolderName }), cancel) is { } late ? late : Done.It;
    }
}
