using CuuLong.Pdf;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification.Attacks;

/// <summary>A field that may be filled lies over words of the page; what is filled in covers them.</summary>
public sealed class FilledOverText
{
    private const string Open = "INDETERMINATE UNEXPLAINED_CHANGES", Empty = "/Tx BMC EMC", Words = "/Tx BMC q BT /F1 10 Tf 0 g 2 6 Td (ok) Tj ET Q EMC", Ground = "1 g 0 0 200 30 re f ";

    [Theory]
    [InlineData("/FT/Tx", "/V(ok)/AP<</N $0>>", Ground + Words)]
    [InlineData("/FT/Tx/MK<</BG[1 1 1]>>/AP<</N $0>>", "/V(ok)/AP<</N $0>>", Ground + Words)]
    [InlineData("/FT/Tx/AP<</N $0>>", "/V(ok)/AP<</N $0>>", "q 1 g 0 0 m 200 0 l 200 30 l 0 30 l h f Q " + Words)]
    [InlineData("/FT/Tx/AP<</N $0>>", "/V(ok)/AP<</N $0>>", "1 G 60 w 0 15 m 200 15 l S " + Words)]
    [InlineData("/FT/Tx/AP<</N $0>>", "/V(ok)/AP<</N $0>>", Words)]
    [InlineData("/FT/Tx/AP<</N $0>>", "/V(ok)/AP<</N $0>>", "q 200 0 0 30 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q " + Words)]
    [InlineData("/FT/Tx", "/V(ok)/MK<</BG[1 1 1]>>", "")]
    [InlineData("/FT/Tx", "/V(ok)", "")]
    [InlineData("/FT/Tx/V(x)/AP<</N $1>>", "/V(ok)/AP<</N $0>>", Ground + Words)]
    public async Task It_is_left_to_a_person(string field, string filled, string drawn)
    {
        var signed = await FormFile.Signed(field, FormFile.Over, appearances: [Empty, "/G0 gs 0 0 1 1 re W n " + Ground]);
        Assert.Equal(Open, await Forger.Verdict(FormFile.Filled(signed, filled, drawn)));
    }

    [Fact]
    public async Task A_box_that_is_ticked_covers_as_well()
    {
        var signed = await FormFile.Signed("/FT/Btn/AS/Off/V/Off/AP<</N<</Off $0/Yes $1>>>>", FormFile.Over, appearances: ["", Ground]);
        Assert.Equal(Open, await Forger.Verdict(FormFile.Filled(signed, "/V/Yes/AS/Yes")));
    }

    [Fact]
    public async Task An_appearance_that_is_written_in_the_old_place_covers_as_well()
    {
        var signed = await FormFile.Signed("/FT/Tx/AP<</N $0>>", FormFile.Over, appearances: [Empty]);
        Assert.Equal(Open, await Forger.Verdict(Forger.Update(FormFile.Filled(signed, "/V(ok)"), (d, u) =>
        {
            var place = (PdfReference)d.Get<PdfDictionary>(PdfFields.All(d)[0].Dictionary, "AP")!["N"]!;
            u.Write(place, new PdfStream(((PdfStream)d.Load(place)).Dictionary.Copy(), Forger.Bytes(Ground + Words)));
        })));
    }

    [Fact]
    public async Task So_does_one_over_another_field()
    {
        var other = Forger.Update(Shapes.Of("table"), (d, u) => u.Write(Forger.Page(d), PdfPages.At(d, 0).Dictionary.Copy().Set("Contents", u.Add(new PdfStream(new PdfDictionary(), Forger.Bytes("BT /F1 14 Tf 90 400 Td (Noi dung) Tj ET"))))));
        var signed = await Bureau.Shared.Sign(Forger.Update(other, (d, u) =>
        {
            var drawn = u.Add(new PdfStream(new PdfDictionary().Set("Subtype", "Form").Set("BBox", PdfArray.Numbers(0, 0, 200, 30)).Set("Resources", d.Resolve(PdfPages.At(d, 0).Dictionary["Resources"])), Forger.Bytes(Words)));
            var fields = new PdfArray(u.Add(Widget("/T(B)/FT/Tx/V(ok)").Set("AP", new PdfDictionary().Set("N", drawn))), u.Add(Widget("/T(A)/FT/Tx")));
            u.Write(d.Root, d.Catalog.Copy().Set("AcroForm", u.Add(new PdfDictionary().Set("Fields", fields))));
            u.Write(Forger.Page(d), PdfPages.At(d, 0).Dictionary.Copy().Set("Annots", fields));
        }), certify: 2);
        Assert.Equal(Open, await Forger.Verdict(FormFile.Filled(signed, "/V(ok)/AP<</N $0>>", Ground + Words)));
    }

    [Theory]
    [InlineData("it covered before", "/FT/Tx/AP<</N $1>>", "85 692 285 722", Ground + Words)]
    [InlineData("it said that it would", "/FT/Tx/MK<</BG[1 1 1]>>", "85 692 285 722", Ground + Words)]
    [InlineData("it draws beside the words", "/FT/Tx/AP<</N $0>>", "85 692 385 722", "BT /F1 10 Tf 0 g 130 6 Td (ok) Tj ET")]
    [InlineData("it touches the line below", "/FT/Tx/AP<</N $0>>", "90 709 290 739", Ground + Words)]
    [InlineData("it is free", "/FT/Tx", "90 500 290 530", Ground + Words)]
    public async Task What_hides_nothing_passes(string what, string field, string place, string drawn)
    {
        Assert.NotEmpty(what);
        var signed = await FormFile.Signed(field, [.. place.Split(' ').Select(double.Parse)], appearances: [Empty, Ground]);
        Assert.Equal("", GenuineFiles.Told(await Bureau.Shared.Verify(FormFile.Filled(signed, "/V(ok)/AP<</N $0>>", drawn))));
    }

    /// <summary>One text operator writes the whole line, dots included.</summary>
    [Fact]
    public async Task Between_the_words_of_a_dotted_line_passes()
    {
        var signed = await FormFile.Signed("/FT/Tx/AP<</N $0>>", [140, 692, 240, 714], page: Shapes.Page(text: "Ho ten: ........................................ Sinh nam"), appearances: [Empty]);
        Assert.Equal("", GenuineFiles.Told(await Bureau.Shared.Verify(FormFile.Filled(signed, "/V(ok)/AP<</N $0>>", Words))));
    }

    private static PdfDictionary Widget(string entries) => (PdfDictionary)Forger.Value($"<</Type/Annot/Subtype/Widget/F 4/Rect[90 500 290 530]{entries}>>");
}
