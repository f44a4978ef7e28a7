namespace CuuLong.Pdf;

/// <summary>Where a page says something.</summary>
/// <param name="Marks">Letters, images, outlines.</param>
/// <param name="Frames">Upright rectangles: what lies wholly in one hides nothing of it.</param>
internal sealed record PageMarks(IReadOnlyList<PdfBox> Marks, IReadOnlyList<PdfBox> Frames)
{
    public IReadOnlyList<PdfBox> Letters { get; init; } = [];

    /// <summary>All that is painted but letters: rules and frames as well.</summary>
    public IReadOnlyList<PdfBox> Painted { get; init; } = [];

    /// <summary>Under these nothing is seen.</summary>
    public IReadOnlyList<PdfBox> Grounds { get; init; } = [];

    public bool Under(PdfBox box, PdfBudget budget)
    {
        budget.Scan((Marks.Count + Frames.Count) * 32L);
        return Marks.Any(box.Meets) || Frames.Any(f => box.Meets(f) && !f.Holds(box));
    }
}
