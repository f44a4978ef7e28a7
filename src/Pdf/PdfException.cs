namespace CuuLong.Pdf;

/// <summary>The file is not a PDF that this library reads: broken, encrypted, or beyond its bounds. Nothing else is thrown on bad input.</summary>
public sealed class PdfException(PdfFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    public PdfFault Fault { get; } = fault;
}

public enum PdfFault { Broken, Encrypted, TooLarge, TooDeep, Unsupported }
