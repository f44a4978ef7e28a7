namespace CuuLong.Pdf;

/// <summary>References in all objects of a revision, to objects that exist and to those that do not (yet).</summary>
internal sealed class ReferenceCounts
{
    private readonly Dictionary<int, int> counts = [];

    /// <summary>An object that could not be read; what it refers to is not known.</summary>
    public int? Unreadable { get; private set; }

    public int Of(int number) => counts.GetValueOrDefault(number);

    public static ReferenceCounts Of(PdfDocument document)
    {
        var found = new ReferenceCounts();
        var open = new Stack<PdfObject>();
        open.Push(document.Trailer);
        foreach (var number in document.Entries.Keys)
        {
            try
            {
                open.Push(document.Glance(number));
            }
            catch (PdfException e) when (e.Fault == PdfFault.Broken)
            {
                found.Unreadable = number;
            }
            found.Count(open);
        }
        return found;
    }

    private void Count(Stack<PdfObject> open)
    {
        while (open.TryPop(out var next))
        {
            if (next is PdfReference reference) counts[reference.Number] = Of(reference.Number) + 1;
            else ObjectParts.Each(next, open.Push);
        }
    }
}
