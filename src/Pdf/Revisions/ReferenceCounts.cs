namespace CuuLong.Pdf;

/// <summary>References in all objects of a revision, to objects that exist and to those that do not (yet).</summary>
internal sealed class ReferenceCounts
{
    /// <summary>Of a trailer, which may be the dictionary of a stream (7.5.5, 7.5.8.2).</summary>
    private static readonly HashSet<string> Meant = ["Root", "Info", "Encrypt", "Prev", "XRefStm", "Size", "ID", "Type", "Index", "W", "Length", "Filter", "DecodeParms", "F", "FFilter", "FDecodeParms"];

    private readonly Dictionary<int, int> counts = [], aside = [];

    /// <summary>Objects that could not be read; what they refer to is not known.</summary>
    public List<int> Unreadable { get; } = [];

    /// <summary>Streams whose length is wrong; where they end depends on what follows them.</summary>
    public List<int> Repaired { get; } = [];

    public int Of(int number) => counts.GetValueOrDefault(number);

    /// <summary>Only entries of the trailer that mean nothing to a reader of pages lead to it, as LibreOffice names there what it packed beside the pages.</summary>
    public bool IsAside(int number) => aside.TryGetValue(number, out var found) && found == Of(number);

    public static ReferenceCounts Of(PdfDocument document)
    {
        var found = new ReferenceCounts();
        var open = new Stack<PdfObject>();
        foreach (var (key, value) in document.Trailer)
            if (!Meant.Contains(key)) open.Push(value);
        Count(open, found.aside);
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
            Count(open, found.counts);
        }
        return found;
    }

    private static void Count(Stack<PdfObject> open, Dictionary<int, int> counts)
    {
        while (open.TryPop(out var next))
        {
            if (next is PdfReference reference) counts[reference.Number] = counts.GetValueOrDefault(reference.Number) + 1;
            else ObjectParts.Each(next, open.Push);
        }
    }
}
