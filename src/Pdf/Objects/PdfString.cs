using System.Text;

namespace CuuLong.Pdf;

/// <summary>Bytes, written as (literal) or as &lt;hex&gt;. One read straight from a file knows where it stood, brackets included.</summary>
public sealed class PdfString(ReadOnlyMemory<byte> bytes, bool hex = false) : PdfObject
{
    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    public bool IsHex { get; } = hex;

    /// <summary>Offset of the opening bracket in the file; -1 if it was made, or came out of an object stream.</summary>
    public int Start { get; internal init; } = -1;

    /// <summary>Offset after the closing bracket.</summary>
    public int End { get; internal init; } = -1;

    public static PdfString Hex(ReadOnlyMemory<byte> bytes) => new(bytes, true);

    /// <summary>A text string (7.9.2.2): plain when it is ASCII, else UTF-16 with its mark.</summary>
    public static PdfString Text(string text) =>
        new(Ascii.IsValid(text) ? Encoding.ASCII.GetBytes(text) : [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]);

    /// <summary>D:YYYYMMDDHHmmSS+07'00', with the offset that the instant carries.</summary>
    public static PdfString Date(DateTimeOffset at) => new(Encoding.ASCII.GetBytes(PdfDate.Write(at)));

    /// <summary>As text, whichever encoding it declares; bytes that are no text become replacement characters.</summary>
    public string ToText() => Bytes.Span switch
    {
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        var plain => Encoding.Latin1.GetString(plain),
    };
}
