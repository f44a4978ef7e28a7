using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Documents.Queries;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Files;
using CuuLong.Platform.People;
using CuuLong.Signing.Contracts;

namespace CuuLong.Documents.Operations;

/// <summary>
/// Gửi ký ở thiết bị khác: asks a telephone, a service or the signer's own computer to sign exactly the file that was shown. The wait is
/// written down before it is sent, since the answer may be quicker than we are.
/// </summary>
internal sealed class AwaitSignature(DocumentsDb db, Acting acting, SignerRule signers, Offices offices, IDocumentSigning signing, IAwaitedSignatures elsewhere, Ids ids, TimeProvider clock) : IOperation
{
    /// <param name="Shown">SHA-256 of the file that the page showed.</param>
    /// <param name="Certificate">Of the register; its key is not here.</param>
    /// <param name="Batch">The same for all that is asked for in one act.</param>
    /// <param name="Ahead">Documents of the batch before this one.</param>
    public sealed record Input(Guid Id, AwaitedFor What, string Shown, Guid Certificate, Guid Batch, int Ahead = 0, int? Version = null);

    /// <param name="Ticket">For a desktop, once; empty for the others.</param>
    public sealed record Begun(Guid Id, string Ticket);

    public async Task<Outcome<Begun>> Run(Input input, CancellationToken cancel = default)
    {
        var (actor, now) = (acting.Actor, clock.Instant());
        if (await db.Row<Outgoing>(input.Id, cancel) is not { } document) return Refusal.NotFound;
        if (await db.ChangedSince(document.Id, document.Version, input.Version, cancel) is { } changed) return changed;
        if ((input.What == AwaitedFor.Seal ? document.CanSeal(input.Shown) : document.CanSign(input.Shown, clock.Today())) is { } refusal) return await db.Refuse(refusal, cancel);
        var capacity = input.What == AwaitedFor.Seal ? new SignerRule.Capacity(null) : await signers.Check(document, cancel);
        if (capacity.Refused) return await db.Refuse(capacity.Refusal, cancel);
        Guid? person = input.What == AwaitedFor.Seal ? null : actor.PersonId;
        var ways = await signing.Ways(document.AgencyId, person, cancel);
        if (ways.Refused) return await db.Refuse(ways.Refusal, cancel);
        if (ways.Value.FirstOrDefault(w => w.Certificate.Id == input.Certificate && w.Place != KeyPlace.Here) is not { } way) return await db.Refuse(new("documents.await.no-way"), cancel);

        var earlier = (await db.RowsBy<Awaited>(nameof(Awaited.OutgoingId), document.Id, cancel)).Where(a => a.Ending == AwaitedEnd.Open).ToList();
        foreach (var replaced in earlier) replaced.Drop(new("documents.await.replaced"), now);
        var awaited = new Awaited
        {
            Id = ids.New(), AgencyId = document.AgencyId, OutgoingId = document.Id, Batch = input.Batch, What = input.What, Place = way.Place, Shown = input.Shown, Seen = document.Version,
            Serial = way.Certificate.Serial, BegunAt = now,
        };
        awaited.AskedBy(actor, capacity.Value.As);
        db.Put(awaited);
        var (name, notation) = (person is null ? (await offices.Find(document.AgencyId, cancel))!.Name : actor.Name, document.Notation!);
        if (await db.Commit(new Deed("documents.outgoing.signature-asked", document.Id, null, new { input.Shown, awaited.Serial, Place = way.Place.ToString() }), cancel) is { } late) return late;

        foreach (var replaced in earlier) await elsewhere.Withdraw(replaced.Id, cancel);
        var order = new SigningOrder(new(input.Shown, Naming.Pdf(notation), FileKind.Pdf.Type, 0), document.AgencyId, person, name, notation, now, input.Certificate);
        var begun = await elsewhere.Begin(awaited.Id, order, input.Ahead, cancel);
        if (begun.Refused) await Drop(awaited.Id, begun.Refusal, cancel);
        return new Begun(awaited.Id, begun.Refused ? "" : begun.Value);
    }

    /// <summary>It never reached its telephone, service or desktop; the page says why, beside what became of the others.</summary>
    private async Task Drop(Guid id, Refusal why, CancellationToken cancel)
    {
        var awaited = (await db.Row<Awaited>(id, cancel))!;
        awaited.Drop(why, clock.Instant());
        await db.Commit(new Deed("documents.outgoing.signature-missed", awaited.OutgoingId, null, new { why.Code }), cancel);
    }
}
