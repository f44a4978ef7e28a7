using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Documents.Queries;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Files;
using CuuLong.Platform.Text;
using CuuLong.Signing.Contracts;

namespace CuuLong.Documents.Operations;

/// <summary>Ký số bằng khóa ở đây: the signer signs exactly the file that was shown, with a certificate that was checked at that moment.</summary>
internal sealed class SignOutgoing(DocumentsDb db, Acting acting, SignerRule signers, IDocumentSigning signing, TimeProvider clock) : IOperation
{
    /// <param name="Shown">SHA-256 of the file that the page showed.</param>
    /// <param name="Certificate">Of the register, with its key here; null leaves the choice.</param>
    public sealed record Input(Guid Id, string Shown, string? Opinion = null, int? Version = null, Guid? Certificate = null);

    public async Task<Outcome<Done>> Run(Input input, CancellationToken cancel = default)
    {
        if (await db.Row<Outgoing>(input.Id, cancel) is not { } document) return Refusal.NotFound;
        if (await db.ChangedSince(document.Id, document.Version, input.Version, cancel) is { } changed) return changed;
        if (document.CanSign(input.Shown, clock.Today()) is { } refusal) return await db.Refuse(refusal, cancel);
        var capacity = await signers.Check(document, cancel);
        if (capacity.Refused) return await db.Refuse(capacity.Refusal, cancel);

        var (actor, now) = (acting.Actor, clock.Instant());
        var file = new StoredFile(document.PdfHash!, Naming.Pdf(document.Notation!), FileKind.Pdf.Type, 0);
        var signed = await signing.Sign(new(file, actor.AgencyId, actor.PersonId, actor.Name, document.Notation, now, input.Certificate), cancel);
        if (signed.Refused) return await db.Refuse(signed.Refusal, cancel);
        document.Sign(actor.Name, actor.PositionTitle, capacity.Value.As, now, signed.Value.File.Hash);
        var deed = new Deed("documents.outgoing.signed", document.Id, Clean.OrNull(input.Opinion),
            new { input.Shown, Pdf = document.PdfHash, signed.Value.Certificate.Serial, As = capacity.Value.As?.ToString() });
        return await db.Commit(deed, cancel) is { } late ? late : Done.It;
    }
}
