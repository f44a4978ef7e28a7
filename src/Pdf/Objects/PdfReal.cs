namespace CuuLong.Pdf;

/// <summary>Written with at most five decimals, never with an exponent.</summary>
public sealed class PdfReal(double value) : PdfObject
{
    public double Value { get; } = value;
}
