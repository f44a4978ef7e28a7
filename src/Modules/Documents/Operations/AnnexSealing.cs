using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform.Files;
using CuuLong.Signing.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Documents.Operations;

/// <summary>
/// Ký số phụ lục: each annex in a file of its own gets the agency's signature at the top right of its first page, saying number and notation
/// of the document and the time (NĐ 30/2020, Phụ lục I), and is verified as a recipient will.
/// </summary>
internal sealed class AnnexSealing(DocumentsDb db, IDocumentSigning signing)
{
    /// <param name="Of">The pages that were signed.</param>
    public sealed record Sealed(Guid Id, string Of, string Pdf, FileVerdict Verdict);

    public async Task<Outcome<IReadOnlyList<Sealed>>> Seal(Guid document, Guid agency, string name, string notation, DateTimeOffset at, CancellationToken cancel)
    {
        var done = new List<Sealed>();
        foreach (var annex in await db.Attachments.AsNoTracking().Where(a => a.OwnerId == document).OrderBy(a => a.Place).ToListAsync(cancel))
        {
            if (annex.PdfHash is not { } pages) return Unconverted(annex);
            var signed = await signing.Mark(new(annex.Shown(), agency, name, CornerKind.Annex, notation, at), cancel);
            if (signed.Refused) return signed.Refusal;
            var verdict = await signing.Verify(signed.Value.File.Hash, cancel);
            if (verdict.Verdict is Verdict.Invalid or Verdict.None) return new Refusal("documents.annex.not-valid", null, annex.Name);
            done.Add(new(annex.Id, pages, signed.Value.File.Hash, verdict));
        }
        return done;
    }

    public static Refusal Unconverted(Attachment annex) => new("documents.annex.unconverted", null, annex.Name);
}
