using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform.Deeds;

namespace CuuLong.Documents.Operations;

/// <summary>Trả lời văn bản đến: ties a draft of the agency to the line it answers; issuing the draft finishes the line.</summary>
internal sealed class ReplyWith(DocumentsDb db) : IOperation
{
    public sealed record Input(Guid LineId, Guid OutgoingId, int? Version = null);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        if (await db.Row<Line>(input.LineId, cancel) is not { } line) return Refusal.NotFound;
        if (await db.ChangedSince(line.Id, line.Version, input.Version, cancel) is { } changed) return changed;
        if (await db.Row<Outgoing>(input.OutgoingId, cancel) is not { } reply) return Refusal.NotFound;
        if (!line.Open) return await db.Refuse(line.WrongState(), cancel);
        if (reply.State is OutgoingState.Issued or OutgoingState.Withdrawn) return await db.Refuse(reply.WrongState(), cancel);
        if (reply.RepliesTo is { } other && other != line.Id) return await db.Refuse(new Refusal("documents.outgoing.replies-already"), cancel);
        reply.RepliesTo = line.Id;
        line.ReplyId = reply.Id;
        return await db.Commit(new Deed("documents.incoming.reply-drafted", line.Id, null, new { Reply = reply.Id }), cancel) is { } late ? late : Done.It;
    }
}
