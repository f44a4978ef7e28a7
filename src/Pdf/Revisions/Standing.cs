namespace CuuLong.Pdf;

/// <summary>What stands on a page of a revision: what it draws, and what its annotations draw.</summary>
internal sealed class Standing
{
    private const double LargestSeal = 142, Margin = 2, Beside = 40;
    private readonly PdfDocument document;
    private readonly PdfPage page;
    private readonly List<PdfBox> signed = [];
    private readonly List<(int Number, PdfDictionary Annotation, PdfBox Box)> drawn = [];
    private PageMarks? marks;

    public Standing(PdfDocument document, PdfPage page)
    {
        (this.document, this.page) = (document, page);
        foreach (var item in document.Resolve(page.Dictionary["Annots"]) as PdfArray ?? [])
        {
            document.Step();
            if (document.Resolve(item) is not PdfDictionary annotation || PdfBox.Read(document, annotation["Rect"]) is not { IsEmpty: false } box) continue;
            if (IsSignature(annotation) && HasValue(annotation)) signed.Add(box);
            else if (IsSignature(annotation) || !IsDrawn(annotation)) continue;
            else drawn.Add(((item as PdfReference)?.Number ?? 0, annotation, box));
        }
    }

    /// <summary>Something is under the box that its owner cannot have wanted covered.</summary>
    /// <param name="seal">It is a signature's: one no larger than a seal may lap over another signature, and with it over the name there.</param>
    public bool IsHidden(PdfBox box, bool seal)
    {
        document.Budget.Scan((signed.Count + drawn.Count) * 32L);
        var core = box.Grown(-Margin);
        if (seal && box is { Width: <= LargestSeal, Height: <= LargestSeal } && signed.Where(box.Meets).ToList() is { Count: > 0 } lapped) return !lapped.Exists(s => Only(core, s.Grown(Beside)));
        return drawn.Any(d => core.Meets(d.Box)) || Marks.Under(core, document.Budget);
    }

    /// <summary>What stands in the rectangle of a field.</summary>
    /// <param name="field">The annotation that is asked about.</param>
    /// <returns>Letters, images and outlines, of the page and of its other annotations; and what is framed or filled.</returns>
    public (List<PdfBox> Said, List<PdfBox> Framed) Under(PdfBox box, int field)
    {
        document.Budget.Scan((signed.Count + drawn.Count + Marks.Marks.Count + Marks.Frames.Count) * 32L);
        var others = drawn.Where(d => d.Number != field && box.Meets(d.Box)).SelectMany(Told);
        return ([.. Marks.Marks.Concat(signed).Concat(others).Where(box.Meets)], [.. Marks.Frames.Where(box.Holds)]);
    }

    private PageMarks Marks => marks ??= TextPlaces.Of(document, page);

    /// <summary>Whatever is under the box stands near the signature that it laps over.</summary>
    private bool Only(PdfBox box, PdfBox near) => !drawn.Any(d => box.Meets(d.Box) && !near.Meets(d.Box)) && !Marks.Marks.Any(m => box.Meets(m) && box.Common(m) is var part && !near.Meets(part));

    private IEnumerable<PdfBox> Told((int Number, PdfDictionary Annotation, PdfBox Box) other) =>
        other.Annotation.Has("AP") ? Appearance.Shown(document, other.Annotation).SelectMany(form => Appearance.Marks(document, form, other.Box).Marks) : [other.Box];

    /// <summary>It has an appearance, or readers draw one: an answer, a note.</summary>
    private bool IsDrawn(PdfDictionary annotation) => annotation.Has("AP")
        || document.Get<PdfName>(annotation, "Subtype")?.Value is var kind && (kind == "Widget" ? HasValue(annotation) : kind is not (null or "Link" or "Popup"));

    private bool HasValue(PdfDictionary widget) => widget.Has("V") || document.Get<PdfDictionary>(widget, "Parent")?.Has("V") == true;

    private bool IsSignature(PdfDictionary widget) =>
        document.Get<PdfName>(widget, "FT")?.Value == "Sig" || document.Get<PdfName>(document.Get<PdfDictionary>(widget, "Parent"), "FT")?.Value == "Sig";
}
