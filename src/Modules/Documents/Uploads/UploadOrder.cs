namespace CuuLong.Documents.Uploads;

/// <summary>What belongs on the page of a document that was uploaded, as the decree has it (NĐ 30/2020, Phụ lục I, ô 3, 4, 7).</summary>
/// <param name="Number">"05".</param>
/// <param name="Notation">After the stroke: "BC-STTTT".</param>
/// <param name="VerifyAt">For the QR code; null draws none.</param>
/// <param name="Signers">Names under which the signature may stand, the likeliest first; none when nobody signs digitally.</param>
internal sealed record UploadOrder(string Number, string Notation, string Place, DateOnly On, string Title, string? VerifyAt, IReadOnlyList<string> Signers)
{
    public string Whole => $"{Number}/{Notation}";
}
