namespace CuuLong.Pdf;

/// <summary>What stands on a page of a revision: what it draws, and what its annotations draw.</summary>
internal sealed class Standing
{
    private const double LargestSeal = 142, Margin = 2;
    private readonly PdfDocument document;
    private readonly PdfPage page;
    private readonly List<PdfBox> signed = [], drawn = [];
    private PageMarks? marks;

    public Standing(PdfDocument document, PdfPage page)
    {
        (this.document, this.page) = (document, page);
        foreach (var item in document.Resolve(page.Dictionary["Annots"]) as PdfArray ?? [])
        {
            document.Step();
            if (document.Resolve(item) is not PdfDictionary annotation || PdfBox.Read(document, annotation["Rect"]) is not { IsEmpty: false } box) continue;
            if (!IsSignature(annotation))
            {
                if (annotation.Has("AP")) drawn.Add(box);
            }
            else if (annotation.Has("V") || document.Get<PdfDictionary>(annotation, "Parent")?.Has("V") == true) signed.Add(box);
        }
    }

    /// <summary>Something is under the box that its owner cannot have wanted covered.</summary>
    /// <param name="seal">It is a signature's: one no larger than a seal may lap over another signature, and with it over the name there.</param>
    public bool IsHidden(PdfBox box, bool seal)
    {
        document.Budget.Scan((signed.Count + drawn.Count) * 32L);
        if (seal && box is { Width: <= LargestSeal, Height: <= LargestSeal } && signed.Any(box.Meets)) return false;
        var core = new PdfBox(box.Left + Margin, box.Bottom + Margin, box.Right - Margin, box.Top - Margin);
        return drawn.Any(core.Meets) || (marks ??= TextPlaces.Of(document, page)).Under(core, document.Budget);
    }

    private bool IsSignature(PdfDictionary widget) =>
        document.Get<PdfName>(widget, "FT")?.Value == "Sig" || document.Get<PdfName>(document.Get<PdfDictionary>(widget, "Parent"), "FT")?.Value == "Sig";
}
