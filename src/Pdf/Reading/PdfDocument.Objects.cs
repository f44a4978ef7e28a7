namespace CuuLong.Pdf;

public sealed partial class PdfDocument
{
    private readonly HashSet<int> loading = [];
    private readonly Dictionary<int, ObjectStream> objectStreams = [];

    /// <summary>The object itself where a reference stands; an absent one is null, as 7.3.10 has it.</summary>
    public PdfObject Resolve(PdfObject? value)
    {
        for (var steps = 0; value is PdfReference reference; steps++)
        {
            if (steps == 16) throw new PdfException(PdfFault.Broken, "References run in a circle.");
            value = Load(reference);
        }
        return value ?? PdfNull.Value;
    }

    /// <summary>One more step of work on this file that reads nothing new, so that shared lists cannot be walked without end.</summary>
    internal void Step() => budget.Value();

    /// <summary>The entry as the kind that is wanted; null when it is absent or another kind.</summary>
    public T? Get<T>(PdfDictionary? dictionary, string key) where T : PdfObject => dictionary?[key] is { } value ? Resolve(value) as T : null;

    public PdfObject Load(PdfReference reference)
    {
        if (!entries.TryGetValue(reference.Number, out var entry) || entry.Kind == XrefKind.Free) return PdfNull.Value;
        if ((entry.Kind == XrefKind.InFile ? entry.Detail : 0) != reference.Generation) return PdfNull.Value;
        return Load(reference.Number);
    }

    /// <summary>By number alone, whatever its generation; null when it is free.</summary>
    public PdfObject Load(int number)
    {
        if (loaded.TryGetValue(number, out var known)) return known;
        if (!entries.TryGetValue(number, out var entry) || entry.Kind == XrefKind.Free) return PdfNull.Value;
        return loaded[number] = Read(number, entry);
    }

    /// <summary>As <see cref="Load(int)"/>, but what was read is not kept: for looking through a whole file.</summary>
    internal PdfObject Glance(int number) => loaded.TryGetValue(number, out var known) ? known
        : entries.TryGetValue(number, out var entry) && entry.Kind != XrefKind.Free ? Read(number, entry) : PdfNull.Value;

    internal bool CanRead(int number)
    {
        try
        {
            return Glance(number) is not PdfNull;
        }
        catch (PdfException e) when (e.Fault == PdfFault.Broken)
        {
            return false;
        }
    }

    private PdfObject Read(int number, XrefEntry entry)
    {
        if (!loading.Add(number)) throw new PdfException(PdfFault.Broken, $"Object {number} needs itself.");
        try
        {
            return entry.Kind == XrefKind.InFile ? ReadInFile(number, entry).Value : StreamOf(entry.Offset).Read(number, entry.Detail, budget);
        }
        finally
        {
            loading.Remove(number);
        }
    }

    private IndirectObject ReadInFile(int number, XrefEntry entry)
    {
        var at = entry.Offset + Origin;
        if (at >= File.Length) throw new PdfException(PdfFault.Broken, $"Object {number} would stand outside the file.");
        var parser = new PdfParser(File, (int)at, budget);
        var read = parser.ReadIndirect(LengthOf);
        if (read.Reference.Number != number || read.Reference.Generation != entry.Detail) throw PdfParser.Broken($"Another object stands where {number} should", (int)at);
        return read;
    }

    internal long? LengthOf(PdfReference reference) => !loading.Contains(reference.Number) && Load(reference) is PdfInteger length ? length.Value : null;

    /// <summary>How many objects an object stream holds, named by a table or not.</summary>
    internal int PackedIn(int container) => StreamOf(container).Numbers.Count();

    private ObjectStream StreamOf(long number)
    {
        if (number > int.MaxValue || !entries.TryGetValue((int)number, out var entry) || entry.Kind != XrefKind.InFile) throw new PdfException(PdfFault.Broken, $"There is no object stream {number}.");
        if (objectStreams.TryGetValue((int)number, out var known)) return known;
        if (Load((int)number) is not PdfStream stream) throw new PdfException(PdfFault.Broken, $"Object {number} is no object stream.");
        return objectStreams[(int)number] = ObjectStream.Open(stream, budget, Resolve);
    }
}
