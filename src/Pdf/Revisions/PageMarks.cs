namespace CuuLong.Pdf;

/// <summary>Where a page says something.</summary>
/// <param name="Marks">Letters, images, outlines.</param>
/// <param name="Frames">Upright rectangles: what lies wholly in one hides nothing of it.</param>
internal sealed record PageMarks(IReadOnlyList<PdfBox> Marks, IReadOnlyList<PdfBox> Frames)
{
    public bool Under(PdfBox box, PdfBudget budget)
    {
        budget.Scan((Marks.Count + Frames.Count) * 32L);
        return Marks.Any(box.Meets) || Frames.Any(f => box.Meets(f) && !f.Holds(box));
    }
}
