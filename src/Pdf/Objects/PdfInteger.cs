namespace CuuLong.Pdf;

public sealed class PdfInteger : PdfObject
{
    private static readonly PdfInteger[] Small = [.. Enumerable.Range(-1, 258).Select(n => new PdfInteger(n))];

    private PdfInteger(long value) => Value = value;

    public long Value { get; }

    public static PdfInteger Of(long value) => value is >= -1 and < 257 ? Small[value + 1] : new PdfInteger(value);
}
