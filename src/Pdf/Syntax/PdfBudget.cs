namespace CuuLong.Pdf;

/// <summary>What is left of the limits of one file; several revisions of it may share one.</summary>
public sealed class PdfBudget(PdfLimits limits)
{
    /// <summary>More than is ever done between two looks.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(200);

    private int values = limits.Values, thread = Environment.CurrentManagedThreadId;
    private long decoded = limits.Decoded, scanned = limits.Scanned, held = limits.Held;
    private TimeSpan spent, looked = ProcessorTime.Now;

    internal int Depth => limits.Depth;

    internal void Value()
    {
        if (--values < 0) throw new PdfException(PdfFault.TooLarge, $"More than {limits.Values} objects.");
        if ((values & 0xFFF) == 0) CheckTime();
    }

    /// <summary>Counts memory that is kept as long as the file is.</summary>
    internal void Hold(long bytes)
    {
        if ((held -= bytes) < 0) throw new PdfException(PdfFault.TooLarge, $"More than {limits.Held} bytes of cross-references.");
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
        var now = ProcessorTime.Now;
        // After a wait the thread may be another, or have done other work meanwhile: that is not the file's.
        if (Environment.CurrentManagedThreadId == thread) spent += now - looked < Step ? now - looked : Step;
        (thread, looked) = (Environment.CurrentManagedThreadId, now);
        if (spent > limits.Time) throw new PdfException(PdfFault.TooLarge, $"Not read within {limits.Time}.");
    }
}
