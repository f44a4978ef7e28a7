using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Platform.Files;
using CuuLong.Platform.Text;
using CuuLong.Signing.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Documents.Queries;

/// <summary>Answers the public verification for what was issued with a code; across agencies, since a citizen belongs to none.</summary>
internal sealed class IssuedOriginals(DocumentsDb db, Offices offices, Words words) : IOriginals
{
    public Task<Original?> ByCode(string code, CancellationToken cancel = default) =>
        Find(db.Outgoing.IgnoreQueryFilters().AsNoTracking().Where(o => o.Code != null && o.Code == code), cancel);

    public Task<Original?> ByHash(string hash, CancellationToken cancel = default) =>
        Find(db.Outgoing.IgnoreQueryFilters().AsNoTracking().Where(o => o.SealedHash != null && o.SealedHash == hash), cancel);

    private async Task<Original?> Find(IQueryable<Outgoing> found, CancellationToken cancel)
    {
        if (await found.FirstOrDefaultAsync(o => o.State == OutgoingState.Issued, cancel) is not { PdfHash: { } pdf, Code: { } code } document) return null;
        var agency = (await offices.Find(document.AgencyId, cancel))?.NameIn(words.Language) ?? "";
        return new Original(code, new StoredFile(pdf, Naming.Pdf(document.Notation!), FileKind.Pdf.Type, 0), agency, document.Notation!,
            words[$"documents.type.{document.Type}"], document.Subject, document.IssuedOn!.Value, document.SealedAt is not null);
    }
}
