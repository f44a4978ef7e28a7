namespace CuuLong.Pdf;

internal static class StringSyntax
{
    private const string Upper = "0123456789ABCDEF";

    public static void Name(PdfBuffer to, string name)
    {
        to.Write((byte)'/');
        foreach (var c in name)
        {
            if (c > 0xFF) throw new PdfException(PdfFault.Unsupported, $"A name is bytes, '{name}' is not.");
            if (c is > ' ' and < '\x7f' && c != '#' && !Characters.IsDelimiter((byte)c)) to.Write((byte)c);
            else to.Write((byte)'#').Write((byte)Upper[c >> 4]).Write((byte)Upper[c & 15]);
        }
    }

    public static void Text(PdfBuffer to, PdfString text)
    {
        if (text.IsHex)
        {
            Hex(to, text.Bytes.Span);
            return;
        }
        to.Write((byte)'(');
        foreach (var b in text.Bytes.Span)
        {
            if (b is (byte)'(' or (byte)')' or (byte)'\\') to.Write((byte)'\\').Write(b);
            else if (b == '\r') to.Write("\\r"u8);
            else to.Write(b);
        }
        to.Write((byte)')');
    }

    public static void Hex(PdfBuffer to, ReadOnlySpan<byte> bytes)
    {
        to.Write((byte)'<');
        Convert.TryToHexString(bytes, to.GetSpan(bytes.Length * 2), out _);
        to.Advance(bytes.Length * 2);
        to.Write((byte)'>');
    }
}
