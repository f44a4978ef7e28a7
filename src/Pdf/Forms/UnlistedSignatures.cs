namespace CuuLong.Pdf;

/// <summary>
/// Signed fields that stand on a page only. poppler writes them where the form is no object of its own; pdfsig and Okular show them, so they
/// are signatures: each is verified, and is no more allowed to than one that the form names.
/// </summary>
public static class UnlistedSignatures
{
    /// <summary>The fields of the form, then these.</summary>
    public static IReadOnlyList<PdfField> AndListed(PdfDocument document) => PdfFields.All(document) is var listed && Of(document, listed) is { Count: > 0 } more ? [.. listed, .. more] : listed;

    public static IReadOnlyList<PdfField> Of(PdfDocument document, IReadOnlyList<PdfField> listed)
    {
        var found = new List<PdfField>();
        var known = listed.SelectMany(f => f.Widgets.Select(w => w.Dictionary).Append(f.Dictionary)).ToHashSet<PdfObject>(ReferenceEqualityComparer.Instance);
        try
        {
            foreach (var page in PdfPages.All(document))
                foreach (var item in Placed(document, page))
                    if (document.Load(item) is PdfDictionary widget && IsSigned(document, widget) && known.Add(widget))
                        found.Add(new PdfField(document.Get<PdfString>(widget, "T")!.ToText(), item, widget, "Sig", [(item, widget)]));
        }
        catch (PdfException e) when (e.Fault == PdfFault.Broken)
        {
            return found; // Pages that cannot be read show no signature.
        }
        return found;
    }

    private static IEnumerable<PdfReference> Placed(PdfDocument document, PdfPage page)
    {
        foreach (var item in document.Resolve(page.Dictionary["Annots"]) as PdfArray ?? [])
        {
            document.Step();
            if (item is PdfReference place) yield return place;
        }
    }

    private static bool IsSigned(PdfDocument document, PdfDictionary widget) =>
        document.Get<PdfName>(widget, "Subtype")?.Value == "Widget" && document.Get<PdfName>(widget, "FT")?.Value == "Sig" && !widget.Has("Parent")
        && document.Get<PdfString>(widget, "T") is not null && document.Get<PdfDictionary>(widget, "V") is not null;
}
