using CuuLong.Documents.Contracts;
using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Text;

namespace CuuLong.Documents.Operations;

/// <summary>Trả lại nơi gửi (NĐ 30/2020, Điều 21.2): the sender sees the line returned, with the reason.</summary>
internal sealed class ReturnToSender(DocumentsDb db, TimeProvider clock) : IOperation
{
    public sealed record Input(Guid Id, string Reason, int? Version = null);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        if (await db.Row<Line>(input.Id, cancel) is not { } line) return Refusal.NotFound;
        if (await db.ChangedSince(line.Id, line.Version, input.Version, cancel) is { } changed) return changed;
        var reason = Clean.Of(input.Reason);
        if (line.Return(reason, clock.Instant()) is { } refusal) return await db.Refuse(refusal, cancel);
        db.Raise(new LineReturned(line.Id, line.AgencyId, line.OutgoingId, line.SenderId, line.Notation, reason));
        return await db.Commit(new Deed("documents.incoming.returned", line.Id, reason), cancel) is { } late ? late : Done.It;
    }
}
