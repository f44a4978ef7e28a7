using System.Buffers.Text;

namespace CuuLong.Pdf;

internal static class NumberSyntax
{
    /// <summary>Five decimals are a thousandth of what an eye sees; trailing zeros go. What is no number at all becomes 0.</summary>
    public static void Real(PdfBuffer to, double value)
    {
        if (!double.IsFinite(value) || Math.Abs(value) > 1e15) value = 0;
        Span<byte> text = stackalloc byte[40];
        if (!Utf8Formatter.TryFormat(value, text, out var count, new('F', 5))) count = 0;
        var digits = text[..count].TrimEnd((byte)'0').TrimEnd((byte)'.');
        to.Write(digits.Length == 0 || digits.SequenceEqual("-0"u8) ? "0"u8 : digits);
    }
}
