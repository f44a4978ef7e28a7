namespace CuuLong.Pdf;

/// <summary>Chooses where a further mark may stand, so that it hides nothing that earlier signers or readers saw.</summary>
public static class FreePlace
{
    /// <param name="places">As the reader sees the page, the best one first.</param>
    /// <returns>The first where neither an annotation nor text stands; else the first without annotation; else the first.</returns>
    /// <exception cref="PdfException">The page cannot be read.</exception>
    public static PdfBox On(PdfDocument document, PdfPage page, IReadOnlyList<PdfBox> places)
    {
        var annotations = (document.Resolve(page.Dictionary["Annots"]) as PdfArray ?? []).Select(document.Resolve).OfType<PdfDictionary>()
            .Select(a => PdfBox.Read(document, a["Rect"])).OfType<PdfBox>().Where(b => !b.IsEmpty).ToList();
        var unmarked = places.Where(p => !annotations.Any(page.FromSeen(p).Meets)).ToList();
        if (unmarked.Count == 0) return places[0];
        var marks = TextPlaces.Of(document, page);
        return unmarked.FirstOrDefault(p => !marks.Under(page.FromSeen(p), document.Budget), unmarked[0]);
    }
}
