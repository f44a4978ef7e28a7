namespace CuuLong.Pdf;

/// <summary>Written with at most five decimals, never with an exponent; one that was read with more is written as it was read.</summary>
/// <param name="written">Null for five decimals.</param>
public sealed class PdfReal(double value, byte[]? written = null) : PdfObject
{
    /// <summary>Longer ones say no more than a double holds.</summary>
    private const int MostDigits = 32;

    public double Value { get; } = value;

    internal byte[]? Written { get; } = written;

    internal static PdfReal Read(double value, ReadOnlySpan<byte> raw) => new(value, raw.Length <= MostDigits && Math.Round(value, 5, MidpointRounding.AwayFromZero) != value ? raw.ToArray() : null);

    /// <summary>The same but for the digits that some writers drop: one in a million.</summary>
    internal static bool Same(double one, double other) => one.Equals(other) || Math.Abs(one - other) <= 1e-6 * Math.Max(Math.Abs(one), Math.Abs(other));
}
