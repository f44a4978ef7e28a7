using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Events;
using CuuLong.Signing.Contracts;

namespace CuuLong.Documents.Events;

/// <summary>No signature came: the wait ends with its reason, and the document stays where it was.</summary>
internal sealed class DropSignature(DocumentsDb db, TimeProvider clock) : IHandle<SignatureMissed>
{
    public ModuleDb? Db => db;

    public async Task Handle(SignatureMissed missed, CancellationToken cancel)
    {
        if (await db.Row<Awaited>(missed.Pending, cancel) is not { Ending: AwaitedEnd.Open } awaited) return;
        awaited.Drop(new(missed.Reason, null, missed.About), clock.Instant());
        db.Note(new Deed("documents.outgoing.signature-missed", awaited.OutgoingId, null, new { Code = missed.Reason }), awaited.By);
    }
}
