namespace CuuLong.Pdf;

/// <summary>One cross-reference section with its trailer, as one update of the file wrote it.</summary>
/// <param name="offset">Where it begins in the file, junk before the header included.</param>
/// <param name="isStream">A stream, not a table.</param>
/// <param name="ambiguous">It says two things of one object, or counts from 1 where it means 0: readers differ on what they take.</param>
/// <param name="end">Where it ends in the file; what stands behind has no part in it.</param>
public sealed class XrefSection(int offset, bool isStream, PdfDictionary trailer, Dictionary<int, XrefEntry> entries, bool ambiguous = false, int end = int.MaxValue)
{
    /// <summary>In bytes of memory, with what growing costs.</summary>
    internal const int EntryHeld = 96;

    internal int End { get; set; } = end;

    public bool IsAmbiguous => ambiguous;

    /// <summary>A table of a hybrid file whose stream says more than the table, or something else. PDFBox writes the same twice.</summary>
    public bool StreamDiffers { get; internal set; }

    public int Offset => offset;

    public bool IsStream => isStream;

    public PdfDictionary Trailer => trailer;

    /// <summary>What this section itself says of each object.</summary>
    public IReadOnlyDictionary<int, XrefEntry> Own => entries;

    internal Dictionary<int, XrefEntry> Entries => entries;
}
