namespace CuuLong.Pdf;

/// <summary>
/// A field that is filled may draw its answer, but what the page says under it, and was seen when it was signed, must be seen afterwards as
/// well. What the field covered then, by a ground that it drew, it may cover now.
/// </summary>
internal static class FillCovering
{
    /// <summary>Fields touch the lines above and below them; letters touch each other.</summary>
    private const double Margin = 2, Overlap = 0.2;

    public static void Look(ChangeSet changes)
    {
        if (changes.FilledWidgets.Count == 0) return;
        var same = new Sameness(changes);
        foreach (var page in PdfPages.All(changes.Before))
            foreach (var item in changes.Before.Resolve(page.Dictionary["Annots"]) as PdfArray ?? [])
            {
                changes.After.Step();
                if (item is PdfReference place && changes.FilledWidgets.TryGetValue(place.Number, out var field) && Hides(changes, same, page, place)) changes.Allow(ChangeLevel.Hidden, "field-over-text", field);
            }
    }

    private static bool Hides(ChangeSet changes, Sameness same, PdfPage page, PdfReference place)
    {
        if (changes.Before.Load(place) is not PdfDictionary then || changes.After.Load(place) is not PdfDictionary now || !then.Has("Rect")) return false;
        if (SeenPlace.Of(changes.Before, page, then) is not { } box) return true;
        var core = box.Grown(-Margin);
        var (said, framed) = changes.On(page).Under(core, place.Number);
        if (said.Count + framed.Count == 0 || Appearance.IsSame(changes, same, then, now)) return false;
        var (letters, painted) = Drawn(changes.After, now, box);
        if (!same.Of(then["MK"], now["MK"])) painted.Add(core);
        var (were, are) = (Grounds(changes.Before, then, box), Grounds(changes.After, now, box));
        changes.After.Budget.Scan((long)Math.Min(1e18, (1.0 + letters.Count + painted.Count) * (said.Count + framed.Count) * (1 + were.Count + are.Count) * 32));
        return Loses(said, letters, were) || Loses(said, painted, were) || Loses(framed, painted, were)
            // What a ground hid when it was signed, the signer has not seen.
            || Loses(said, Drawn(changes.Before, then, box).Painted.Concat(were), are);

        bool Loses(List<PdfBox> under, IEnumerable<PdfBox> over, IReadOnlyList<PdfBox> grounds) =>
            under.Any(mark => over.Any(o => o.Meets(mark) && o.Meets(core) && !grounds.Any(g => g.Holds(o.Common(mark).Common(core)))));
    }

    /// <summary>Without an appearance readers write the answer where they like, in the rectangle.</summary>
    private static (List<PdfBox> Letters, List<PdfBox> Painted) Drawn(PdfDocument document, PdfDictionary widget, PdfBox box)
    {
        if (!widget.Has("AP")) return ([box], []);
        var marks = Appearance.Shown(document, widget).Select(form => Appearance.Marks(document, form, box)).ToList();
        return ([.. marks.SelectMany(m => m.Letters).Select(Less)], [.. marks.SelectMany(m => m.Painted)]);
    }

    private static PdfBox Less(PdfBox box) => box.Grown(-Math.Min(Margin, Overlap * Math.Min(box.Width, box.Height)));

    /// <summary>What it drew then, or said that it would where it left its drawing to the reader.</summary>
    private static IReadOnlyList<PdfBox> Grounds(PdfDocument document, PdfDictionary widget, PdfBox box)
    {
        if (!widget.Has("AP")) return document.Get<PdfArray>(document.Get<PdfDictionary>(widget, "MK"), "BG") is { Count: > 0 } ? [box] : [];
        return Appearance.Shown(document, widget).Take(1).SelectMany(form => Appearance.Marks(document, form, box).Grounds).ToList();
    }
}
