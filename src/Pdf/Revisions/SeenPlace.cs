namespace CuuLong.Pdf;

/// <summary>Where an annotation may be seen on its page.</summary>
internal static class SeenPlace
{
    private const int NoZoom = 8, NoRotate = 16;

    /// <summary>Of the sign by which readers show a note, and by how much a page is made smaller and still read.</summary>
    private const double Sign = 24, Smaller = 4;

    /// <summary>
    /// Its rectangle. One that does not turn with its page (NoRotate, 12.5.3) stays only with the upper left corner where it is: then all around that corner;
    /// one that stays as large when the page is made smaller (NoZoom) reaches farther from there, and the sign of a note has a size of its own.
    /// Null without a rectangle.
    /// </summary>
    public static PdfBox? Of(PdfDocument document, PdfPage page, PdfDictionary annotation)
    {
        if (PdfBox.Read(document, annotation["Rect"]) is not { } box) return null;
        var flags = document.Get<PdfInteger>(annotation, "F")?.Value ?? 0;
        var note = document.Get<PdfName>(annotation, "Subtype")?.Value == "Text";
        if (note && !annotation.Has("AP")) box = new(box.Left, Math.Min(box.Bottom, box.Top - Sign), Math.Max(box.Right, box.Left + Sign), box.Top);
        else if (!note && (flags & NoZoom) != 0) box = new(box.Left, box.Top - Smaller * box.Height, box.Left + Smaller * box.Width, box.Top);
        if (page.Turn == 0 || (flags & NoRotate) == 0) return box;
        var reach = Math.Max(box.Width, box.Height);
        return new(box.Left - reach, box.Top - reach, box.Left + reach, box.Top + reach);
    }
}
