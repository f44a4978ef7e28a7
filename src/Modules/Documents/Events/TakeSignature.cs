using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Events;
using CuuLong.Signing.Contracts;

namespace CuuLong.Documents.Events;

/// <summary>A signature came from elsewhere: the document moves on as if its key had been here, under the name of who asked for it.</summary>
internal sealed class TakeSignature(DocumentsDb db, TimeProvider clock) : IHandle<SignatureReturned>
{
    public ModuleDb? Db => db;

    public async Task Handle(SignatureReturned returned, CancellationToken cancel)
    {
        if (await db.Row<Awaited>(returned.Pending, cancel) is not { Ending: AwaitedEnd.Open } awaited) return;
        var (document, now) = (await db.Row<Outgoing>(awaited.OutgoingId, cancel), clock.Instant());
        if ((document is null ? Refusal.NotFound : awaited.Misses(document, returned.File, awaited.BegunAt.Day())) is { } why)
        {
            awaited.Drop(why, now);
            db.Note(new Deed("documents.outgoing.signature-missed", awaited.OutgoingId, null, new { why.Code, returned.Signed }), awaited.By);
            return;
        }
        awaited.Take(now);
        var place = awaited.Place.ToString();
        if (awaited.What == AwaitedFor.Seal)
        {
            document!.TakeSeal(returned.Signed);
            db.Note(new Deed("documents.outgoing.sealed", document.Id, null, new { awaited.Shown, Pdf = document.PdfHash, awaited.Serial, Place = place }), awaited.By);
            return;
        }
        document!.Sign(awaited.PersonName, awaited.PositionTitle, awaited.SignedAs, now, returned.Signed);
        db.Note(new Deed("documents.outgoing.signed", document.Id, null, new { awaited.Shown, Pdf = document.PdfHash, awaited.Serial, As = awaited.SignedAs?.ToString(), Place = place }), awaited.By);
    }
}
