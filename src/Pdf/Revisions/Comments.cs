namespace CuuLong.Pdf;

/// <summary>Markup annotations (12.5.6.2), which a certification may permit. One that lies over what the page says, or does something when it is touched, is no harmless comment.</summary>
internal static class Comments
{
    public static bool IsHarmless(ChangeSet changes, PdfPage page, PdfObject item)
    {
        var after = changes.After;
        if (item is not PdfReference { } place || !changes.IsFresh(place.Number) || after.Load(place) is not PdfDictionary { Ambiguous: false } comment) return false;
        if (CommentKinds.Of(after, comment) is not { } kind || comment.Has("A") || comment.Has("AA") || comment.Has("OC")) return false;
        if (!comment.Has("AP") && !CommentKinds.IsInItsRectangle(comment, kind)) return CommentKinds.IsLegible(after, comment, kind);
        return SeenPlace.Of(after, page, comment) is { } box && !changes.On(page).IsHidden(box, seal: false);
    }

    /// <summary>A comment that was there may be changed where comments may be; whatever it is drawn with stays.</summary>
    public static void Compare(ChangeSet changes, Sameness same, PdfPage page)
    {
        foreach (var item in changes.Before.Resolve(page.Dictionary["Annots"]) as PdfArray ?? [])
        {
            changes.After.Step();
            if (item is not PdfReference { } place || changes.Before.Load(place) is not PdfDictionary then || CommentKinds.Of(changes.Before, then) is not { } kind) continue;
            if (changes.After.Load(place) is not PdfDictionary { Ambiguous: false } now || CommentKinds.Of(changes.After, now) != kind) continue;
            var redrawn = changes.Before.Get<PdfDictionary>(then, "AP")?["N"] is PdfReference form && changes.IsChanged(form.Number);
            if (!changes.IsChanged(place.Number) && !redrawn) continue;
            if (same.Of(then, now) && !redrawn) continue;
            changes.Explain(place.Number);
            changes.ExplainFresh(now);
            FieldComparison.Drawn(changes, then["AP"]);
            changes.Allow(ChangeLevel.Annotations, "annotation-changed", $"{page.Index + 1}");
        }
    }
}
