using CuuLong.Pdf;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification.Attacks;

/// <summary>What a page says need not be text, nor stand where a simple reader thinks; a later signature must not hide it either.</summary>
public sealed class OverDrawings
{
    private static readonly PdfBox Place = new(300, 500, 420, 560);
    private readonly Bureau bureau = Bureau.Shared;

    [Theory]
    [InlineData("letters turned into outlines", "320 520 m 325 540 l 330 520 l h 322 528 m 328 528 l 328 530 l 322 530 l h f")]
    [InlineData("an outline with curves", "320 520 m 320 530 330 530 330 520 c f")]
    [InlineData("digits made of bars", "320 520 2 12 re 330 520 2 12 re 320 531 12 2 re f")]
    [InlineData("digits made of short lines", "2 w 320 520 m 320 532 l S")]
    [InlineData("a small picture", "q 20 0 0 20 320 520 cm /Im0 Do Q")]
    [InlineData("a picture in the content", "q 20 0 0 20 320 520 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q")]
    [InlineData("letters cut out of a colour", "320 520 m 325 540 l 330 520 l h W n 0 0 595 842 re f")]
    [InlineData("a tile with text in it", "/Pattern cs /P0 scn 0 0 595 842 re f")]
    [InlineData("letters set wide apart", "BT /F1 14 Tf 30 Tc 90 520 Td (1234567890123) Tj ET")]
    [InlineData("digits under the codes of dots", "BT /F2 14 Tf 320 520 Td (......) Tj ET")]
    [InlineData("two dots", "BT /F1 14 Tf 320 520 Td (..) Tj ET")]
    [InlineData("a word behind a line", "BT /F1 14 Tf 320 520 Td (____Khong) Tj ET")]
    [InlineData("a small box", "320 520 12 12 re S")]
    [InlineData("letters stretched", "BT /F1 14 Tf 400 Tz 200 520 Td (1234567890) Tj ET")]
    [InlineData("letters raised", "BT /F1 14 Tf 300 Ts 320 220 Td (12) Tj ET")]
    [InlineData("words set wide apart", "BT /F1 14 Tf 200 Tw 90 520 Td (1 2) Tj ET")]
    [InlineData("a size that is taken back", "BT /F1 14 Tf ET q BT /F1 0.001 Tf ET Q BT 200 520 Td (1234567890123456789) Tj ET")]
    [InlineData("more states than are counted", "q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q 1 0 0 1 200 0 cm q Q BT /F1 14 Tf 120 520 Td (12) Tj ET")]
    [InlineData("a font by the state", "/G0 gs BT 200 520 Td (1234567890123456789) Tj ET")]
    [InlineData("forms in forms", "/Fm0 Do")]
    [InlineData("a shading that draws anything", "q 320 520 60 20 re W n /Sh1 sh Q")]
    [InlineData("bars cut out of a shading", "q 320 520 2 12 re W n /Sh0 sh Q")]
    [InlineData("letters of a font that draws them aside", "BT /F3 14 Tf 90 520 Td (AA) Tj ET")]
    [InlineData("letters of a standard font that are wider than most", "BT /F1 14 Tf 90 520 Td (WWWWWWWWWWWWWWWWWW) Tj ET")]
    [InlineData("letters that no width is given for", "BT /F4 14 Tf 160 520 Td (ABCABCABCABC) Tj ET")]
    [InlineData("letters from the top down", "BT /F5 14 Tf 340 700 Td (000102030405060708090A0B0C) Tj ET")]
    [InlineData("codes that a map makes others of", "BT /F6 14 Tf 200 520 Td (01020304050607) Tj ET")]
    [InlineData("letters in a mask", "/G1 gs 0 0 595 842 re f")]
    [InlineData("a tile under another state of a form", "q /Pattern cs /P0 scn /Fm9 Do 0 0 595 842 re f Q")]
    [InlineData("a line so thick that its pattern is read", "/Pattern CS /P0 SCN 0 g 60 w 100 530 m 500 530 l S")]
    [InlineData("bars of a dashed line", "12 w [2 6] 0 d 320 530 m 400 530 l S")]
    [InlineData("a polygon of level and upright lines", "250 450 m 450 450 l 450 600 l 430 600 l 430 470 l 250 470 l h f")]
    [InlineData("operands that readers count from both ends", "BT /F1 0.1 Tf 9 /F1 14 Tf 200 520 Td (1234567890123456789) Tj ET")]
    public async Task It_is_left_to_a_person(string what, string content)
    {
        Assert.NotEmpty(what);
        Assert.Equal("INDETERMINATE UNEXPLAINED_CHANGES", await Sealed(content));
    }

    [Theory]
    [InlineData("a white page", "1 g 0 0 595 842 re f")]
    [InlineData("a frame", "0 0 0 RG 20 20 m 575 20 l 575 822 l 20 822 l h S")]
    [InlineData("a long rule", "0.5 w 100 530 m 500 530 l S")]
    [InlineData("a long bar", "100 530 400 1 re f")]
    [InlineData("a cell of a table", "290 490 200 100 re S")]
    [InlineData("a cell smaller than the signature", "304 504 112 52 re S")]
    [InlineData("a line for signing", "BT /F1 14 Tf 250 520 Td (Ky: ________________) Tj ET")]
    [InlineData("dots for signing", "BT /F1 14 Tf 310 520 Td (..............) Tj ET")]
    [InlineData("empty paragraphs", "BT /F1 14 Tf 310 520 Td ( ) Tj 0 -14 Td (   ) Tj ET")]
    [InlineData("a clip around the page", "q 0 0 595 842 re W n Q")]
    [InlineData("a ground that runs from colour to colour", "q 0 0 595 842 re W n /Sh0 sh Q")]
    [InlineData("words at both ends of the line", "BT /F1 14 Tf 90 520 Td [(Trai) -26000 (phai)] TJ ET")]
    [InlineData("words at both ends of a dotted line", "BT /F1 14 Tf 230 520 Td (Ky ten:................................................................................ngay) Tj ET")]
    [InlineData("a word that ends before it", "BT /F1 14 Tf 90 520 Td (WWWWWWWWWWWWWWW) Tj ET")]
    [InlineData("a font that draws its letters where they are", "BT /F3 14 Tf 310 520 Td ( ) Tj 200 0 Td ( A) Tj ET")]
    public async Task What_hides_nothing_passes(string what, string content)
    {
        Assert.NotEmpty(what);
        Assert.Equal("TOTAL_PASSED", await Sealed(content));
    }

    private async Task<string> Sealed(string content)
    {
        var file = Forger.Drawing(Shapes.Of("table"), content, (u, resources) =>
        {
            var font = ((PdfDictionary)resources["Font"]!)["F1"]!;
            var image = u.Add(new PdfStream(new PdfDictionary().Set("Type", "XObject").Set("Subtype", "Image").Set("Width", 1).Set("Height", 1).Set("ColorSpace", "DeviceGray").Set("BitsPerComponent", 8), new byte[1]));
            var below = u.Add(Form("BT /F1 14 Tf 320 520 Td (12) Tj ET", resources));
            for (var i = 0; i < 6; i++) below = u.Add(Form("/Fm0 Do", new PdfDictionary().Set("XObject", new PdfDictionary().Set("Fm0", below))));
            ((PdfDictionary)resources["Font"]!).Set("F2", new PdfDictionary().Set("Type", "Font").Set("Subtype", "Type1").Set("BaseFont", "Helvetica").Set("Encoding", new PdfDictionary().Set("Differences", (PdfArray)Forger.Value("[46/nine]"))));
            Odd((PdfDictionary)resources["Font"]!, u);
            resources.Set("XObject", new PdfDictionary().Set("Im0", image).Set("Fm0", below).Set("Fm9", u.Add(Form("Q", new PdfDictionary()))))
                .Set("Shading", Forger.Value("<</Sh0<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 1 1]/Function<</FunctionType 2/Domain[0 1]/N 1>>>>/Sh1<</ShadingType 1/ColorSpace/DeviceGray/Function<</FunctionType 2/Domain[0 1]/N 1>>>>>>"))
                .Set("ExtGState", new PdfDictionary().Set("G0", new PdfDictionary().Set("Font", new PdfArray(font, 14))).Set("G1", new PdfDictionary().Set("SMask", new PdfDictionary().Set("S", "Luminosity").Set("G", u.Add(Form("BT /F1 14 Tf 320 520 Td (12) Tj ET", resources))))))
                .Set("Pattern", new PdfDictionary().Set("P0", u.Add(Form("", new PdfDictionary()))));
        });
        var once = await bureau.Sign(file);
        Assert.Equal("TOTAL_PASSED", await Forger.Verdict(once));
        return await Forger.Verdict(await bureau.Sign(once, bureau.Seal, "CoQuan", place: Place));
    }

    /// <summary>Fonts whose letters are not where a simple reader thinks.</summary>
    private static void Odd(PdfDictionary fonts, PdfUpdate u)
    {
        var aside = u.Add(new PdfStream(new PdfDictionary(), Forger.Bytes("500 0 d0 17000 0 m 17500 700 l 18000 0 l f")));
        var map = u.Add(new PdfStream(new PdfDictionary().Set("Type", "CMap"), Forger.Bytes("1 begincodespacerange <00> <FF> endcodespacerange")));
        fonts.Set("F3", ((PdfDictionary)Forger.Value("<</Type/Font/Subtype/Type3/FontMatrix[0.001 0 0 0.001 0 0]/FontBBox[0 0 500 700]/FirstChar 65/LastChar 65/Widths[500]/Encoding<</Differences[65/A]>>>>")).Set("CharProcs", new PdfDictionary().Set("A", aside)))
            .Set("F4", Forger.Value("<</Type/Font/Subtype/TrueType/BaseFont/Any/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 33/Widths[250 300]>>"))
            .Set("F5", Forger.Value("<</Type/Font/Subtype/Type0/BaseFont/Any/Encoding/Identity-V/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/Any>>]>>"))
            .Set("F6", ((PdfDictionary)Forger.Value("<</Type/Font/Subtype/Type0/BaseFont/Any/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/Any/DW 1000>>]>>")).Set("Encoding", map));
    }

    private static PdfStream Form(string content, PdfDictionary resources) => new(
        new PdfDictionary().Set("Type", "XObject").Set("Subtype", "Form").Set("BBox", PdfArray.Numbers(0, 0, 595, 842)).Set("Resources", resources.Copy()), Forger.Bytes(content));
}
