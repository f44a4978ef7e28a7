namespace CuuLong.Pdf;

/// <summary>The nodes above the pages (7.7.3.2). iText marks one by a key of its own, which no page inherits.</summary>
internal static class PageTree
{
    private static readonly string[] Meant = ["Type", "Parent", "Kids", "Count", "Resources", "MediaBox", "CropBox", "Rotate"];

    public static void Compare(ChangeSet changes, Sameness same)
    {
        var (open, seen) = (new Stack<PdfObject?>([changes.Before.Catalog["Pages"]]), new HashSet<int>());
        while (open.TryPop(out var next))
        {
            if (next is not PdfReference node || !seen.Add(node.Number) || changes.Before.Load(node) is not PdfDictionary then || changes.Before.Resolve(then["Kids"]) is not PdfArray kids) continue;
            foreach (var kid in kids) open.Push(kid);
            if (!changes.IsChanged(node.Number) || changes.After.Load(node) is not PdfDictionary { Ambiguous: false } now) continue;
            // One that is also an action, an annotation or a title would get its text by such a key.
            if (changes.Counts.Of(node.Number) > 1 + kids.Count(kid => (changes.Before.Resolve(kid) as PdfDictionary)?["Parent"] is PdfReference above && above.Number == node.Number)) continue;
            if (then.Keys.Union(now.Keys).All(key => same.Of(then[key], now[key]) || (!Meant.Contains(key) && !then.Has(key) && now[key] is PdfString))) changes.Explain(node.Number);
        }
    }
}
