namespace CuuLong.Pdf;

/// <summary>How much one file may cost its reader. The defaults hold any honest document of an office and stop a hostile one early.</summary>
/// <param name="Depth">Nesting of arrays and dictionaries.</param>
/// <param name="Values">Objects parsed, direct ones included.</param>
/// <param name="Decoded">Bytes that all filters together may give out.</param>
/// <param name="Scanned">Bytes looked through in search of a keyword.</param>
/// <param name="Held">Bytes of memory for what is kept of the file beside its objects: its cross-references first of all, a few bytes of which can name millions of objects.</param>
/// <param name="Time">Of the processor, from opening the file to its last object.</param>
public sealed record PdfLimits(int Depth, int Values, long Decoded, long Scanned, long Held, TimeSpan Time)
{
    public static readonly PdfLimits Default = new(64, 2_000_000, 96L << 20, 2L << 30, 512L << 20, TimeSpan.FromSeconds(10));
}
