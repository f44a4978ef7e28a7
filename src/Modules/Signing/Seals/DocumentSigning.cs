using CuuLong.Pdf;
using CuuLong.Platform.Files;
using CuuLong.Platform.Outcomes;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Contracts;

namespace CuuLong.Signing.Seals;

/// <summary>Signs and seals stored files with the keys of this installation.</summary>
internal sealed class DocumentSigning(SigningDesk desk, IFileStore files, Sealer sealer, FileVerifier verifier) : IDocumentSigning
{
    public async ValueTask<Outcome<IReadOnlyList<SigningOffer>>> Ways(Guid agency, Guid? person, CancellationToken cancel = default)
    {
        var all = await desk.All(agency, person, null, cancel);
        return all.Refused ? all.Refusal : all.Value.Select(h => new SigningOffer(h.Certificate, h.Place)).ToList();
    }

    public async ValueTask<Outcome<SignedFile>> Sign(SigningOrder order, CancellationToken cancel = default)
    {
        var hand = await desk.Here(order, cancel);
        if (hand.Refused) return hand.Refusal;
        if (await files.Read(order.File.Hash, FileVerifier.Most, cancel) is not { } bytes)
            return new Refusal("signing.sign.not-signable", null, order.File.Name, $"> {FileVerifier.Most >> 20} MB");
        try
        {
            if (SigningTurn.Check(bytes, order) is { } outOfTurn) return outOfTurn;
            var tail = await sealer.Sign(bytes, hand.Value.Cms, order, cancel);
            byte[] longer = [.. bytes, .. tail];
            var saved = await files.Save(new MemoryStream(longer), order.File.Name, cancel);
            return saved.Refused ? saved.Refusal : new SignedFile(saved.Value, hand.Value.Certificate);
        }
        catch (KeyRefusedException refused)
        {
            return refused.Refusal;
        }
        catch (PdfException broken)
        {
            return new Refusal("signing.sign.not-signable", null, order.File.Name, broken.Message);
        }
    }

    public ValueTask<FileVerdict> Verify(string hash, CancellationToken cancel = default) => verifier.Verify(hash, cancel);
}
