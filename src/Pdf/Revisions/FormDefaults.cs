namespace CuuLong.Pdf;

/// <summary>Whether the defaults of a form (12.7.2) can change how anything of a revision is drawn.</summary>
internal static class FormDefaults
{
    /// <summary>There is nothing but signatures that bring what they draw with.</summary>
    /// <param name="redraws">What is asked about is to draw all anew.</param>
    public static bool IsIdle(PdfDocument document, string key, bool isNew, bool redraws)
    {
        var signatures = UnlistedSignatures.AndListed(document);
        if (!signatures.All(f => f.IsSignature)) return false;
        var widgets = Widgets(signatures).ToHashSet<PdfObject>(ReferenceEqualityComparer.Instance);
        if (Others(document, widgets).Any(other => IsDrawnByThem(document, other))) return false;
        // poppler, told to draw anew, shows a signature's field empty; told so no more, what waited there.
        var drawn = key == "NeedAppearances" && !redraws ? signatures.Where(f => !f.Dictionary.Has("V")) : signatures;
        var looks = Widgets(drawn).Where(w => w.Has("AP") && PdfBox.Read(document, w["Rect"]) is not { IsEmpty: true }).SelectMany(w => Appearance.Shown(document, w));
        return key == "NeedAppearances" ? looks.All(form => form.Data.IsEmpty) : isNew || looks.All(form => form.Dictionary.Has("Resources"));
    }

    private static IEnumerable<PdfDictionary> Widgets(IEnumerable<PdfField> fields) => fields.SelectMany(f => f.Widgets.Select(w => w.Dictionary));

    /// <summary>Some readers show fields that stand on a page and in no form.</summary>
    private static bool IsDrawnByThem(PdfDocument document, PdfDictionary other) =>
        document.Get<PdfName>(other, "Subtype")?.Value == "Widget" || (other.Has("DA") && !other.Has("AP"));

    private static IEnumerable<PdfDictionary> Others(PdfDocument document, HashSet<PdfObject> widgets)
    {
        foreach (var page in PdfPages.All(document))
            foreach (var item in document.Resolve(page.Dictionary["Annots"]) as PdfArray ?? [])
            {
                document.Step();
                if (document.Resolve(item) is PdfDictionary annotation && !widgets.Contains(annotation)) yield return annotation;
            }
    }
}
