namespace CuuLong.Pdf;

/// <summary>A page may get widgets of new signature fields, and nothing else.</summary>
internal static class PageComparison
{
    public static void Compare(ChangeSet changes, Sameness same)
    {
        foreach (var page in PdfPages.All(changes.Before))
        {
            var number = page.Reference.Number;
            var list = page.Dictionary["Annots"] as PdfReference;
            Comments.Compare(changes, same, page);
            if (!changes.IsChanged(number) && (list is null || !changes.IsChanged(list.Number))) continue;
            if (changes.After.Load(page.Reference) is PdfDictionary now) Page(changes, same, page, now);
        }
    }

    private static void Page(ChangeSet changes, Sameness same, PdfPage page, PdfDictionary now)
    {
        var then = page.Dictionary;
        var detail = $"{page.Index + 1}";
        changes.Explain(page.Reference.Number);
        if (now.Ambiguous && !then.Ambiguous) changes.Forbid("page", detail);
        foreach (var key in then.Keys.Union(now.Keys))
        {
            if (key == "Annots" || same.Of(then[key], now[key])) continue;
            if (key == "Tabs" && !then.Has(key) && now[key] is PdfName) continue;
            // iText counts the page in when it notes a first signature in the structure; read aloud it may matter, drawn it does not.
            if (key == "StructParents" && !then.Has(key) && now[key] is PdfInteger)
            {
                changes.Allow(ChangeLevel.Hidden, "structure", detail);
                continue;
            }
            if (key == "LastModified" && now[key] is PdfString)
            {
                changes.Allow(ChangeLevel.Metadata, "page-date", detail);
                continue;
            }
            changes.Forbid(key == "Contents" ? "page-content" : "page", $"{detail} {key}");
        }
        Annotations(changes, same, page, then["Annots"], now["Annots"]);
    }

    private static void Annotations(ChangeSet changes, Sameness same, PdfPage page, PdfObject? before, PdfObject? after)
    {
        var detail = $"{page.Index + 1}";
        changes.ExplainSole(before, after);
        // A page can be made to serve as a dictionary of fonts: only a list of annotations is one.
        if (changes.After.Resolve(after) is not (PdfArray or PdfNull) && !same.Of(before, after)) changes.Forbid("page", detail);
        var then = changes.Before.Resolve(before) as PdfArray ?? [];
        var now = changes.After.Resolve(after) as PdfArray ?? [];
        var at = 0;
        foreach (var item in now)
        {
            changes.After.Step();
            if (at < then.Count && Kept(same, then[at], item)) at++;
            else if (item is PdfReference { } added && changes.NewWidgets.Contains(added.Number)) continue;
            else
            {
                changes.Allow(ChangeLevel.Annotations, Comments.IsHarmless(changes, page, item) ? "comment-added" : "annotation-added", detail);
                changes.ExplainFresh(item);
            }
        }
        if (at < then.Count) changes.Allow(ChangeLevel.Annotations, "annotation-removed", detail);
    }

    /// <summary>The same annotation still stands there; whether it changed is asked elsewhere.</summary>
    private static bool Kept(Sameness same, PdfObject before, PdfObject after) =>
        before is PdfReference a && after is PdfReference b ? a.Equals(b) : before is not PdfReference && after is not PdfReference && same.Of(before, after);
}
