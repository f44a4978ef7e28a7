using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Documents.Queries;
using CuuLong.Platform;
using CuuLong.Platform.Files;
using CuuLong.Signing.Contracts;

namespace CuuLong.Documents.Operations;

/// <summary>
/// Đóng dấu số: the agency's signature after the person's, and both verified as a recipient will. It happens before the transaction
/// of issuing, so that nobody waits while a key works; what is issued is checked to be the very file.
/// </summary>
internal sealed class Sealing(DocumentsDb db, Offices offices, IDocumentSigning signing, AnnexSealing annexes, TimeProvider clock)
{
    /// <param name="Of">The file that was sealed; the very one when its seal came before, from a device of its own.</param>
    /// <param name="Short">Code of what keeps it below the level that is asked for.</param>
    public sealed record Sealed(string Of, string Pdf, FileVerdict Verdict, string? Serial, string? Short, IReadOnlyList<AnnexSealing.Sealed> Annexes);

    /// <summary>Null value for a document that is signed on paper, or is not at this step.</summary>
    public async Task<Outcome<Sealed?>> Seal(Guid id, CancellationToken cancel)
    {
        if (await db.Peek<Outgoing>(id, cancel) is not { State: OutgoingState.Signed, SignedHash: { } signed } document || document.PdfHash != (document.SealedHash ?? signed)) return (Sealed?)null;
        var (agency, at) = ((await offices.Find(document.AgencyId, cancel))!, clock.Instant());
        var (pdf, serial, missing) = (document.SealedHash, (string?)null, (string?)null);
        if (pdf is null)
        {
            // The seal vouches for the person's signature, so that is looked at first.
            if (await signing.Verify(signed, cancel) is { Verdict: Verdict.Invalid or Verdict.None } or { Signatures.Count: 0 }) return new Refusal("documents.seal.person-not-valid", null, document.Notation);
            var file = new StoredFile(signed, Naming.Pdf(document.Notation!), FileKind.Pdf.Type, 0);
            var by = await signing.Sign(new(file, document.AgencyId, null, agency.Name, document.Notation, at), cancel);
            if (by.Refused) return by.Refusal;
            (pdf, serial, missing) = (by.Value.File.Hash, by.Value.Certificate.Serial, by.Value.Short?.Code);
        }
        var verdict = await signing.Verify(pdf, cancel);
        if (verdict.Verdict is Verdict.Invalid or Verdict.None || verdict.Signatures.Count < 2) return new Refusal("documents.seal.not-valid", null, document.Notation);
        var done = new Sealed(document.SealedHash ?? signed, pdf, verdict, serial, missing, []);
        if (document.Annexes == 0) return done;
        var further = await annexes.Seal(id, document.AgencyId, agency.Name, document.Notation!, at, cancel);
        return further.Refused ? further.Refusal : done with { Annexes = further.Value };
    }
}
