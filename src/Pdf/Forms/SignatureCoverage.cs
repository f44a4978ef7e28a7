namespace CuuLong.Pdf;

/// <summary>What a signature's /ByteRange takes in. Anything but a whole revision around the signature's own hole is refused.</summary>
/// <param name="Revision">The file as it ended with this signature; null when the range is refused.</param>
/// <param name="Fault">Why it is refused: "range", "hole", "end", "field".</param>
public sealed record SignatureCoverage(PdfDocument? Revision, string? Fault)
{
    /// <summary>Bytes from the file's first to the signed revision's end.</summary>
    public int End => Revision?.File.Length ?? 0;

    public static SignatureCoverage Of(PdfDocument document, SignatureValue value, PdfBudget budget)
    {
        var length = document.File.Length;
        if (value.IsAmbiguous || value.Range is not { First: 0 } range) return new(null, "range");
        if (value.Contents is not { IsHex: true, Start: >= 0 } contents || range.HoleStart != contents.Start || range.HoleEnd != contents.End) return new(null, "hole");
        if (range.After < 0 || range.After > length - range.HoleEnd) return new(null, "range");
        var end = (int)(range.HoleEnd + range.After);
        if (!PdfDocument.EndsAt(document.File.Span, end)) return new(null, "end");
        var revision = end == length ? document : PdfDocument.Open(document.File[..end], budget, document);
        // Some other field, or an older state of this one, may have been signed in its place.
        return SignatureValue.All(revision).Any(v => v.Field.Name == value.Field.Name && v.Contents?.Start == contents.Start && v.Range == range) ? new(revision, null) : new(null, "field");
    }
}
