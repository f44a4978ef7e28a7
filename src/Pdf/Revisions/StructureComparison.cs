namespace CuuLong.Pdf;

/// <summary>
/// The structure of a tagged file (14.7): a producer that adds a field to one notes it there. No page shows it, but it is read aloud:
/// left to a person.
/// </summary>
internal static class StructureComparison
{
    private static readonly HashSet<string> Aside = ["Pg", "Obj", "P", "Parent"];

    public static void Compare(ChangeSet changes, Sameness same, PdfObject? before, PdfObject? after)
    {
        var old = Below(changes.Before, before);
        if (same.Of(before, after) && !old.Any(changes.IsChanged)) return;
        if (before is null || after is null)
        {
            changes.Forbid("catalogue", "StructTreeRoot");
            return;
        }
        foreach (var number in old.Where(changes.IsChanged)) changes.Explain(number);
        foreach (var number in Below(changes.After, after).Where(changes.IsFresh)) changes.Explain(number);
        changes.Allow(ChangeLevel.Hidden, "structure", "StructTreeRoot");
    }

    private static HashSet<int> Below(PdfDocument document, PdfObject? root)
    {
        var (seen, open) = (new HashSet<int>(), new Stack<PdfObject>());
        if (root is not null) open.Push(root);
        while (open.TryPop(out var next))
        {
            if (next is PdfReference reference)
            {
                if (seen.Add(reference.Number) && document.Load(reference) is var value and not PdfStream) open.Push(value);
            }
            else if (next is PdfDictionary dictionary)
            {
                foreach (var (key, value) in dictionary)
                    if (!Aside.Contains(key)) open.Push(value);
            }
            else ObjectParts.Each(next, open.Push);
        }
        return seen;
    }
}
