using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Platform;
using CuuLong.Platform.Data;
using CuuLong.Platform.Numbers;

namespace CuuLong.Documents.Queries;

/// <summary>What will stand on an uploaded file once it has its number: for whoever drafts, reviews and signs it, before any number is taken.</summary>
internal sealed class UploadPlan(DocumentsDb db, UploadedPages pages, Offices offices, TimeProvider clock)
{
    /// <summary>With the number that would be next, and today. Null when the document was written here, is signed or issued, or has no PDF.</summary>
    public async Task<(byte[]? Pdf, IReadOnlyList<string> Said)?> Of(Outgoing document, CancellationToken cancel)
    {
        if (document.Body is not null || document.PdfHash is null || document.PageMarks is not null || document.Digital || document.State is OutgoingState.Issued or OutgoingState.Withdrawn) return null;
        var today = clock.Today();
        var number = document.Number is { } held && document.Year == today.Year ? held : await db.PeekNumber(document.AgencyId, IssueOutgoing.Book, today.Year, cancel);
        var agency = (await offices.Find(document.AgencyId, cancel))!;
        var unit = document.UnitId == document.AgencyId ? null : await offices.Find(document.UnitId, cancel);
        var notation = Notation.Of(number, DocumentType.Find(document.Type)!, agency.Notation, unit?.Notation ?? "");
        // What was approved on paper gets no code and no places for signatures.
        var code = document.State == OutgoingState.Signed ? null : VerifyCode.Of(document.Id);
        return await pages.Preview(document, new(number, notation, today, code, null), cancel);
    }
}
