namespace CuuLong.Pdf;

/// <summary>Where an annotation may be seen on its page.</summary>
internal static class SeenPlace
{
    private const int NoRotate = 16;

    /// <summary>
    /// Its rectangle. One that does not turn with its page (NoRotate, 12.5.3) stays only with the upper left corner where it is: then all around that corner.
    /// Null without a rectangle.
    /// </summary>
    public static PdfBox? Of(PdfDocument document, PdfPage page, PdfDictionary annotation)
    {
        if (PdfBox.Read(document, annotation["Rect"]) is not { } box) return null;
        if (page.Turn == 0 || ((document.Get<PdfInteger>(annotation, "F")?.Value ?? 0) & NoRotate) == 0) return box;
        var reach = Math.Max(box.Width, box.Height);
        return new(box.Left - reach, box.Top - reach, box.Left + reach, box.Top + reach);
    }
}
