using CuuLong.Documents.Data;
using CuuLong.Documents.Model;
using CuuLong.Documents.Operations;
using CuuLong.Platform;

namespace CuuLong.Documents.Queries;

/// <summary>What will stand on an uploaded file once it has its number: for whoever drafts, reviews and signs it, before any number is taken.</summary>
internal sealed class UploadPlan(DocumentsDb db, UploadedPages pages, Offices offices, TimeProvider clock)
{
    /// <summary>With the number that would be next, and today. Null when the document was written here, is signed or issued, or has no PDF.</summary>
    public async Task<(byte[]? Pdf, IReadOnlyList<string> Said)?> Of(Outgoing document, CancellationToken cancel)
    {
        if (document.Body is not null || document.PdfHash is null || document.PageMarks is not null || document.Digital || document.State is OutgoingState.Issued or OutgoingState.Withdrawn) return null;
        var today = clock.Today();
        var number = await db.LikelyNumber(document, today.Year, cancel);
        var notation = offices.NotationOf(number, document.Type, document.AgencyId, document.UnitId);
        // What was approved on paper gets no code and no places for signatures.
        var code = document.State == OutgoingState.Signed ? null : VerifyCode.Of(document.Id);
        return await pages.Preview(document, new(number, notation, today, code, null), cancel);
    }
}
