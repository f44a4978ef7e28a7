using System.Collections.Frozen;

namespace CuuLong.Pdf;

/// <summary>A name without its slash. Each character stands for one byte (0–255), so that names compare exactly as a file has them.</summary>
public sealed class PdfName : PdfObject
{
    private static readonly FrozenDictionary<string, PdfName>.AlternateLookup<ReadOnlySpan<char>> Known =
        CommonNames.All.ToFrozenDictionary(n => n, n => new PdfName(n)).GetAlternateLookup<ReadOnlySpan<char>>();

    private PdfName(string value) => Value = value;

    public string Value { get; }

    public static PdfName Of(string value) => Known.TryGetValue(value, out var known) ? known : new PdfName(value);

    internal static PdfName Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 64) return new PdfName(System.Text.Encoding.Latin1.GetString(bytes));
        Span<char> text = stackalloc char[64];
        for (var i = 0; i < bytes.Length; i++) text[i] = (char)bytes[i];
        return Known.TryGetValue(text[..bytes.Length], out var known) ? known : new PdfName(new string(text[..bytes.Length]));
    }
}
