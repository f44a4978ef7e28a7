using CuuLong.Documents.Contracts;
using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform;
using CuuLong.Platform.Data;
using CuuLong.Platform.Search;
using CuuLong.Signing.Contracts;

namespace CuuLong.Documents.Operations;

/// <summary>What issuing a document does at other records: the waiting lines of its recipients, and the line it answers.</summary>
internal sealed class Receipts(DocumentsDb db, Ids ids, TimeProvider clock)
{
    /// <param name="verdict">What verifying the issued file found; every recipient gets that very file.</param>
    public IReadOnlyList<Receipt> PutAt(Outgoing document, string sender, FileVerdict? verdict)
    {
        var body = $"{document.Notation} {sender}";
        db.Index("documents.outgoing", document.Id, document.AgencyId, Rights.ReadOutgoing, document.Subject, body, $"/outgoing/{document.Id}", document.IssuedAt!.Value);
        var signatures = verdict is null ? null : Signatures.Write(verdict);
        return [.. document.RecipientIds.Select(agency => PutAt(document, sender, agency, body, verdict?.Verdict, signatures))];
    }

    private Receipt PutAt(Outgoing document, string sender, Guid agency, string body, Verdict? verdict, string? signatures)
    {
        var line = new Line
        {
            Id = ids.New(), AgencyId = agency, OutgoingId = document.Id, SenderId = document.AgencyId, SenderName = sender,
            Notation = document.Notation!, IssuedOn = document.IssuedOn, Subject = document.Subject, Type = document.Type,
            Urgency = document.Urgency, At = document.IssuedAt!.Value, Verdict = verdict, Signatures = signatures,
        };
        db.Put(line);
        db.Index("documents.incoming", line.Id, agency, Rights.AllIncoming, line.Subject, body, $"/incoming/{line.Id}", line.At);
        return new Receipt(line.Id, agency);
    }

    /// <summary>Issuing the reply finishes what it answers, with every part of it still open.</summary>
    public async Task FinishAnswered(Outgoing reply, CancellationToken cancel)
    {
        if (reply.RepliesTo is not { } answered) return;
        if (await db.Row<Line>(answered, cancel) is not { Open: true } line) return;
        foreach (var assignment in await db.RowsBy<Assignment>(nameof(Assignment.LineId), line.Id, cancel))
            if (assignment.Pending) assignment.Finish(reply.Notation, clock.Instant());
        line.Finish(clock.Instant(), byReply: true);
        db.Raise(new LineFinished(line.Id, line.AgencyId, line.OutgoingId, reply.Id));
    }
}
