using CuuLong.Pdf;
using CuuLong.Platform.Files;
using CuuLong.Platform.Outcomes;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Contracts;

namespace CuuLong.Signing.Seals;

/// <summary>Signs and seals stored files with the keys of this installation.</summary>
internal sealed class DocumentSigning(SigningDesk desk, IFileStore files, Sealer sealer, FileVerifier verifier) : IDocumentSigning
{
    /// <summary>Names of the fields that pages of ours carry from their first revision on.</summary>
    public const string PersonField = "NguoiKy", AgencyField = "CoQuan";

    public async ValueTask<Outcome<SigningCertificate>> Ready(Guid agency, Guid? person, CancellationToken cancel = default)
    {
        var hand = await desk.Find(agency, person, cancel);
        return hand.Refused ? hand.Refusal : hand.Value.Certificate;
    }

    public async ValueTask<Outcome<SignedFile>> Sign(SigningOrder order, CancellationToken cancel = default)
    {
        var hand = await desk.Find(order.Agency, order.Person, cancel);
        if (hand.Refused) return hand.Refusal;
        if (await files.Read(order.File.Hash, FileVerifier.Most, cancel) is not { } bytes)
            return new Refusal("signing.sign.not-signable", null, order.File.Name, $"> {FileVerifier.Most >> 20} MB");
        try
        {
            var signed = PdfFields.All(PdfDocument.Open(bytes)).Where(f => f.IsSignature && f.Dictionary.Has("V")).Select(f => f.Name).ToList();
            if (order.Person is null && !signed.Contains(PersonField)) return new Refusal("signing.sign.person-first");
            if (signed.Contains(order.Person is null ? AgencyField : PersonField)) return new Refusal("signing.sign.already");
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
