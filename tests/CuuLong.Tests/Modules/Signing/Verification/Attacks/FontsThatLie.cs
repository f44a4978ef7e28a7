using System.Buffers.Binary;
using System.Text;
using CuuLong.Pdf;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification.Attacks;

/// <summary>An embedded font draws elsewhere than its widths say, or letters that it calls dots.</summary>
public sealed class FontsThatLie
{
    [Theory]
    [InlineData("letters far aside", 1, 90, "INDETERMINATE UNEXPLAINED_CHANGES")]
    [InlineData("letters that are called dots", 2, 320, "INDETERMINATE UNEXPLAINED_CHANGES")]
    [InlineData("dots", 3, 320, "TOTAL_PASSED")]
    [InlineData("letters that are called blanks", 4, 320, "INDETERMINATE UNEXPLAINED_CHANGES")]
    [InlineData("blanks", 5, 320, "TOTAL_PASSED")]
    [InlineData("letters before the place", 6, 90, "TOTAL_PASSED")]
    public async Task A_signature_over_what_they_draw(string what, int glyph, int left, string verdict)
    {
        Assert.NotEmpty(what);
        var file = Forger.Drawing(Shapes.Of("table"), $"BT /F9 14 Tf {left} 520 Td <{string.Concat(Enumerable.Repeat($"{glyph:X4}", 6))}> Tj ET", (u, resources) =>
        {
            var program = u.Add(new PdfStream(new PdfDictionary(), Program()));
            var meanings = u.Add(new PdfStream(new PdfDictionary(), Forger.Bytes("6 beginbfchar <0001> <0041> <0002> <002E> <0003> <002E> <0004> <0020> <0005> <0020> <0006> <0041> endbfchar")));
            var below = ((PdfDictionary)Forger.Value("<</Type/Font/Subtype/CIDFontType2/BaseFont/Any/DW 500/CIDToGIDMap/Identity>>")).Set("FontDescriptor", ((PdfDictionary)Forger.Value("<</Type/FontDescriptor/FontName/Any/Flags 4>>")).Set("FontFile2", program));
            ((PdfDictionary)resources["Font"]!).Set("F9", ((PdfDictionary)Forger.Value("<</Type/Font/Subtype/Type0/BaseFont/Any/Encoding/Identity-H>>")).Set("DescendantFonts", new PdfArray(below)).Set("ToUnicode", meanings));
        });
        var once = await Bureau.Shared.Sign(file);
        Assert.Equal("TOTAL_PASSED", await Forger.Verdict(once));
        Assert.Equal(verdict, await Forger.Verdict(await Bureau.Shared.Sign(once, Bureau.Shared.Seal, "CoQuan", place: new(300, 500, 420, 560))));
    }

    /// <summary>Six triangles and a blank, a thousand units to the size.</summary>
    private static byte[] Program()
    {
        byte[][] glyphs = [[], Triangle(17000, 18000, 700), Triangle(0, 500, 700), Triangle(0, 100, 100), Triangle(0, 500, 700), [], Triangle(0, 500, 700)];
        var places = glyphs.Aggregate(new List<int> { 0 }, (at, glyph) => [.. at, at[^1] + glyph.Length]);
        (string Tag, byte[] Bytes)[] tables =
        [
            ("glyf", [.. glyphs.SelectMany(g => g)]), ("head", [.. Words(1, 0, 1, 0, 0, 0, 0x5F0F, 0x3CF5, 0, 1000), .. new byte[16], .. Words(0, 0, 0, 0, 0, 0, 2, 0, 0)]), ("hhea", [.. new byte[34], .. Words(1)]),
            ("hmtx", [.. Words(500, 0), .. Words(0, 0, 0, 0, 0, 0)]), ("loca", Words([.. places.Select(p => p / 2)])), ("maxp", Words(1, 0, 7)),
        ];
        var (head, body, at) = (new List<byte>([.. Words(1, 0, tables.Length, 0, 0, 0)]), new List<byte>(), 12 + 16 * tables.Length);
        foreach (var (tag, bytes) in tables)
        {
            head.AddRange([.. Encoding.ASCII.GetBytes(tag), .. Words(0, 0, 0, at + body.Count, 0, bytes.Length)]);
            body.AddRange(bytes);
        }
        return [.. head, .. body];
    }

    private static byte[] Triangle(int left, int right, int top) => [.. Words(1, left, 0, right, top, 2, 0), 1, 1, 1, .. Words(left, right - left, -(right - left) / 2, 0, 0, top), 0];

    private static byte[] Words(params int[] words)
    {
        var bytes = new byte[2 * words.Length];
        for (var i = 0; i < words.Length; i++) BinaryPrimitives.WriteInt16BigEndian(bytes.AsSpan(2 * i), (short)words[i]);
        return bytes;
    }
}
