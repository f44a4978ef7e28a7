using System.Diagnostics;

namespace CuuLong.Pdf;

/// <summary>What is left of the limits of one file; several revisions of it may share one.</summary>
public sealed class PdfBudget(PdfLimits limits)
{
    private readonly long deadline = Stopwatch.GetTimestamp() + (long)(limits.Time.TotalSeconds * Stopwatch.Frequency);
    private int values = limits.Values;
    private long decoded = limits.Decoded, scanned = limits.Scanned;

    internal int Depth => limits.Depth;

    internal void Value()
    {
        if (--values < 0) throw new PdfException(PdfFault.TooLarge, $"More than {limits.Values} objects.");
        if ((values & 0xFFF) == 0) CheckTime();
    }

    internal void Decoding(long bytes)
    {
        if ((decoded -= bytes) < 0) throw new PdfException(PdfFault.TooLarge, $"Streams unpack to more than {limits.Decoded} bytes.");
        CheckTime();
    }

    /// <summary>Counts bytes that are looked through or hashed.</summary>
    public void Scan(long bytes)
    {
        if ((scanned -= bytes) < 0) throw new PdfException(PdfFault.TooLarge, "Too much searching in a broken file.");
        if (bytes > 0xFFFF) CheckTime();
    }

    internal void CheckTime()
    {
        if (Stopwatch.GetTimestamp() > deadline) throw new PdfException(PdfFault.TooLarge, $"Not read within {limits.Time}.");
    }
}
