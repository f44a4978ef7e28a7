namespace CuuLong.Pdf;

/// <summary>Follows the sections from the newest to the oldest (7.5.8): tables, streams, and the two together of a hybrid file.</summary>
/// <param name="larger">The file of which this one is the beginning, when it was read before: sections that end in both are the same.</param>
internal sealed class XrefReader(ReadOnlyMemory<byte> file, int origin, PdfBudget budget, PdfDocument? larger = null)
{
    private const int MostSections = 4096;
    private static readonly string[] HybridKeys = ["Root", "Info", "Prev"];
    private readonly HashSet<long> seen = [];
    private readonly Dictionary<int, XrefSection> known = larger?.Origin == origin ? larger.Sections.DistinctBy(s => s.Offset).ToDictionary(s => s.Offset) : [];

    /// <summary>Newest first. The entries of the newest section count; older ones fill what it does not name.</summary>
    public Dictionary<int, XrefEntry> Entries { get; private set; } = [];

    public List<XrefSection> Sections { get; } = [];

    public void ReadAll(long start)
    {
        for (long? at = start; at is { } offset; at = Follow(Sections[^1]))
        {
            if (!seen.Add(offset)) throw new PdfException(PdfFault.Broken, "The cross-reference sections run in a circle.");
            if (Sections.Count == MostSections) throw new PdfException(PdfFault.TooLarge, $"More than {MostSections} updates.");
            Sections.Add(ReadAt(offset));
        }
        Merge();
    }

    private XrefSection ReadAt(long offset)
    {
        var at = offset + origin;
        if (at < 0 || at >= file.Length) throw new PdfException(PdfFault.Broken, $"A cross-reference section would stand at byte {at}, outside the file.");
        if (known.TryGetValue((int)at, out var same) && same.End <= file.Length && (same.IsStream || same.Trailer["XRefStm"] is not PdfInteger stream || seen.Add(stream.Value))) return same;
        var parser = new PdfParser(file, (int)at, budget);
        parser.SkipWhite();
        var section = parser.Peek == 'x' ? TableReader.Read(ref parser, budget) : XrefStreamReader.Read(ref parser, budget);
        if (section.Trailer.Has("Encrypt")) throw new PdfException(PdfFault.Encrypted, "The file is encrypted.");
        if (section.IsStream || section.Trailer["XRefStm"] is not PdfInteger hidden) return section;
        if (!seen.Add(hidden.Value)) throw new PdfException(PdfFault.Broken, "The cross-reference sections run in a circle.");
        Hybrid(section, ReadAt(hidden.Value));
        return section;
    }

    /// <summary>In a hybrid file the stream names what the table keeps free.</summary>
    private static void Hybrid(XrefSection table, XrefSection stream)
    {
        foreach (var (number, entry) in stream.Entries)
        {
            var named = table.Entries.TryGetValue(number, out var known);
            table.StreamDiffers |= !named || known != entry;
            if (!named || known.Kind == XrefKind.Free) table.Entries[number] = entry;
        }
        // Some readers take the stream's trailer for the table's, or the last of two entries for one object.
        table.StreamDiffers |= stream.IsAmbiguous || HybridKeys.Any(key => stream.Trailer.Has(key) && stream.Trailer[key]?.ToString() != table.Trailer[key]?.ToString());
        table.End = Math.Max(table.End, stream.End);
    }

    private void Merge()
    {
        if (Sections is [var only])
        {
            Entries = only.Entries;
            return;
        }
        var largest = Sections.Max(s => s.Entries.Count);
        budget.Hold((long)largest * XrefSection.EntryHeld / 2);
        Entries = new(largest);
        foreach (var section in Sections)
            foreach (var (number, entry) in section.Entries)
                if (Entries.TryAdd(number, entry) && Entries.Count > largest) budget.Hold(XrefSection.EntryHeld);
    }

    private static long? Follow(XrefSection section) => section.Trailer["Prev"] switch
    {
        PdfInteger { Value: > 0 } previous => previous.Value,
        PdfInteger => null,
        PdfReal previous => (long)previous.Value,
        null => null,
        _ => throw new PdfException(PdfFault.Broken, "/Prev is no number."),
    };
}
