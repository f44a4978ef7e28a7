using CuuLong.Pdf;
using CuuLong.Platform.Files;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Contracts;

namespace CuuLong.Signing.Seals;

/// <summary>Signs and seals stored files with the keys of this installation.</summary>
internal sealed class DocumentSigning(SigningDesk desk, IFileStore files, Sealer sealer, Marks marks, Lasting lasting, FileVerifier verifier, LapsedSigners lapsed) : IDocumentSigning
{
    public async ValueTask<Outcome<IReadOnlyList<SigningOffer>>> Ways(Guid agency, Guid? person, CancellationToken cancel = default)
    {
        var all = await desk.All(agency, person, null, cancel);
        return all.Refused ? all.Refusal : all.Value.Select(h => new SigningOffer(h.Certificate, h.Place)).ToList();
    }

    public ValueTask<Outcome<SignedFile>> Sign(SigningOrder order, CancellationToken cancel = default) => Append(order.File, order.Agency, order.Person, order.Certificate, document =>
        SigningTurn.Check(document, order) is { } outOfTurn ? outOfTurn : marks.Request(order, document), cancel);

    public ValueTask<Outcome<SignedFile>> Mark(CornerOrder order, CancellationToken cancel = default) =>
        Append(order.File, order.Agency, null, null, document => marks.Corner(order, document), cancel);

    private async ValueTask<Outcome<SignedFile>> Append(StoredFile file, Guid agency, Guid? person, Guid? certificate, Func<PdfDocument, Outcome<Func<int, SignatureRequest>>> asked,
        CancellationToken cancel)
    {
        var hand = await desk.Here(agency, person, certificate, cancel);
        if (hand.Refused) return hand.Refusal;
        if (await files.Read(file.Hash, FileVerifier.Most, cancel) is not { } bytes)
            return new Refusal("signing.sign.too-large", null, file.Name, FileVerifier.Most >> 20);
        try
        {
            var request = asked(PdfDocument.Open(bytes));
            if (request.Refused) return request.Refusal;
            var tail = await sealer.Sign(bytes, hand.Value.Cms, request.Value, cancel);
            byte[] longer = [.. bytes, .. tail];
            // Evidence for the seal speaks for the person's signature too, so it comes once, at the end.
            (longer, var missing) = person is null ? await lasting.Add(longer, cancel) : (longer, null);
            var saved = await files.Save(new MemoryStream(longer), file.Name, cancel);
            return saved.Refused ? saved.Refusal : new SignedFile(saved.Value, hand.Value.Certificate, missing);
        }
        catch (KeyRefusedException refused)
        {
            return refused.Refusal;
        }
        catch (PdfException)
        {
            return new Refusal("signing.sign.not-signable", null, file.Name);
        }
    }

    public ValueTask<FileVerdict> Verify(string hash, CancellationToken cancel = default) => verifier.Verify(hash, cancel);

    public Task<Refusal?> Lapsed(string hash, Guid agency, CancellationToken cancel = default) => lapsed.Of(hash, agency, cancel);
}
