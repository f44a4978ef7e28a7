namespace CuuLong.Pdf;

/// <summary>References in all objects of a revision, to objects that exist and to those that do not (yet).</summary>
internal sealed class ReferenceCounts
{
    private readonly Dictionary<int, int> counts = [];

    /// <summary>Objects that could not be read; what they refer to is not known.</summary>
    public List<int> Unreadable { get; } = [];

    /// <summary>Streams whose length is wrong; where they end depends on what follows them.</summary>
    public List<int> Repaired { get; } = [];

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
                var value = document.Glance(number);
                if (value is PdfStream { Repaired: true }) found.Repaired.Add(number);
                open.Push(value);
            }
            catch (PdfException e) when (e.Fault == PdfFault.Broken)
            {
                found.Unreadable.Add(number);
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
