namespace CuuLong.Pdf;

/// <summary>"12 0 obj … endobj" as it stands in a file.</summary>
/// <param name="End">Offset after "endobj".</param>
internal readonly record struct IndirectObject(PdfReference Reference, PdfObject Value, int Start, int End);
