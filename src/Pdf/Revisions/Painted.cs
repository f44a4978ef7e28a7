namespace CuuLong.Pdf;

/// <summary>
/// What a revision is drawn with: contents and resources of its pages, resources of its appearances, and all below. Whoever prepares a
/// file may let the catalogue or a field serve as a dictionary of fonts; an update must leave such an object alone, whatever else it is.
/// </summary>
internal static class Painted
{
    private static readonly HashSet<string> Aside = ["Parent", "P", "Pg", "PieceInfo", "Annots", "Metadata"];

    public static HashSet<int> Of(PdfDocument document)
    {
        var (found, open) = (new HashSet<int>(), new Stack<PdfObject>());
        foreach (var page in PdfPages.All(document))
        {
            Push(open, page.Named("Contents"));
            Push(open, page.Named("Resources"));
            foreach (var item in document.Get<PdfArray>(page.Dictionary, "Annots") ?? [])
                if (Known(document, item) is PdfDictionary annotation) Appearances(document, annotation["AP"], open, 0);
        }
        while (open.TryPop(out var next))
        {
            document.Step();
            if (next is PdfReference reference)
            {
                if (found.Add(reference.Number)) Push(open, Known(document, reference));
            }
            else if ((next as PdfDictionary ?? (next as PdfStream)?.Dictionary) is { } dictionary)
            {
                foreach (var (key, value) in dictionary)
                    if (!Aside.Contains(key)) open.Push(value);
            }
            else ObjectParts.Each(next, open.Push);
        }
        return found;
    }

    /// <summary>The streams themselves may be drawn anew when their field is filled; what they draw with stays.</summary>
    private static void Appearances(PdfDocument document, PdfObject? value, Stack<PdfObject> open, int depth)
    {
        if (value is null || depth > 3) return;
        document.Step();
        if (Known(document, value) is PdfStream stream) Push(open, stream["Resources"]);
        else if (Known(document, value) is PdfDictionary states)
            foreach (var (_, state) in states) Appearances(document, state, open, depth + 1);
    }

    private static PdfObject? Known(PdfDocument document, PdfObject value)
    {
        try
        {
            return document.Resolve(value);
        }
        catch (PdfException e) when (e.Fault == PdfFault.Broken)
        {
            return null;
        }
    }

    private static void Push(Stack<PdfObject> open, PdfObject? value)
    {
        if (value is not null) open.Push(value);
    }
}
