using System.Buffers;
using System.Text.Unicode;

namespace CuuLong.Signing.Xml;

/// <summary>UTF-8 handed on piece by piece, with the escapes of canonical XML.</summary>
internal sealed class CanonicalText(CanonicalText.Take take)
{
    private static readonly SearchValues<char> InText = SearchValues.Create("&<>\r"), InAttribute = SearchValues.Create("&<\"\t\n\r");

    private readonly byte[] bytes = new byte[8192];
    private int filled;

    public delegate void Take(ReadOnlySpan<byte> bytes);

    public CanonicalText Append(ReadOnlySpan<char> plain)
    {
        while (plain.Length > 0)
        {
            if (bytes.Length - filled < 16) Flush();
            Utf8.FromUtf16(plain, bytes.AsSpan(filled), out var read, out var written);
            plain = plain[read..];
            filled += written;
        }
        return this;
    }

    public CanonicalText Text(string text) => Escaped(text, InText);

    public CanonicalText Attribute(string value) => Escaped(value, InAttribute);

    public void Flush()
    {
        take(bytes.AsSpan(0, filled));
        filled = 0;
    }

    private void Append(ReadOnlySpan<byte> escape)
    {
        if (bytes.Length - filled < escape.Length) Flush();
        escape.CopyTo(bytes.AsSpan(filled));
        filled += escape.Length;
    }

    private CanonicalText Escaped(ReadOnlySpan<char> text, SearchValues<char> special)
    {
        while (text.IndexOfAny(special) is >= 0 and var at)
        {
            Append(text[..at]);
            Append(text[at] switch { '&' => "&amp;"u8, '<' => "&lt;"u8, '>' => "&gt;"u8, '"' => "&quot;"u8, '\t' => "&#x9;"u8, '\n' => "&#xA;"u8, _ => "&#xD;"u8 });
            text = text[(at + 1)..];
        }
        return Append(text);
    }
}
