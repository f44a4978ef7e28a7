using System.IO.Compression;
using System.Text;

namespace CuuLong.Pdf.Fonts;

/// <summary>The CMap that gives copied text back as it was written (ISO 32000-1, 9.10.3).</summary>
internal static class ToUnicode
{
    private const int MostInSection = 100;

    private static ReadOnlySpan<byte> Head =>
        """
        /CIDInit /ProcSet findresource begin
        12 dict begin
        begincmap
        /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
        /CMapName /Adobe-Identity-UCS def
        /CMapType 2 def
        1 begincodespacerange
        <0000> <FFFF>
        endcodespacerange

        """u8;

    private static ReadOnlySpan<byte> Foot => "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"u8;

    public static PdfStream Stream(FontUse use, CompressionLevel level)
    {
        using var cmap = new PdfBuffer(4096);
        cmap.Write(Head);
        for (var from = 1; from < use.Codes.Count; from += MostInSection)
        {
            var many = Math.Min(MostInSection, use.Codes.Count - from);
            cmap.Write(many).Write(" beginbfchar\n"u8);
            for (var code = from; code < from + many; code++) Entry(cmap, code, use.Codes[code].CodePoint);
            cmap.Write("endbfchar\n"u8);
        }
        return PdfStream.Flate(new PdfDictionary(), cmap.Write(Foot).Written, level);
    }

    private static void Entry(PdfBuffer to, int code, int codePoint)
    {
        Span<char> text = stackalloc char[2];
        var length = new Rune(codePoint).EncodeToUtf16(text);
        Hex(to.Write((byte)'<'), code);
        to.Write("> <"u8);
        foreach (var unit in text[..length]) Hex(to, unit);
        to.Write(">\n"u8);
    }

    internal static void Hex(PdfBuffer to, int value)
    {
        var room = to.GetSpan(4);
        for (var i = 0; i < 4; i++)
        {
            var digit = (value >> (12 - 4 * i)) & 0xF;
            room[i] = (byte)(digit < 10 ? '0' + digit : 'A' + digit - 10);
        }
        to.Advance(4);
    }
}
