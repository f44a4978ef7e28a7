using CuuLong.Pdf;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification.Attacks;

/// <summary>A program reads the value of a field, people what is drawn: they must be one.</summary>
public sealed class ValuesAndLooks
{
    private const string Open = "INDETERMINATE UNEXPLAINED_CHANGES", Empty = "/Tx BMC EMC", List = "/FT/Ch/Opt[(mot)(hai)(ba)]/AP<</N $0>>", Combo = "/FT/Ch/Ff 131072/Opt[[(1)(mot)][(2)(hai)]]/AP<</N $0>>";

    [Theory]
    [InlineData("another amount", "/V(1.000)/AP<</N $0>>", "BT /F1 10 Tf 2 6 Td (9.000) Tj ET")]
    [InlineData("nothing", "/V(1.000)/AP<</N $0>>", Empty)]
    [InlineData("in another order", "/V(19)/AP<</N $0>>", "BT /F1 10 Tf 12 6 Td (1) Tj -8 0 Td (9) Tj ET")]
    [InlineData("letters that are not seen", "/V(khong dong y)/AP<</N $0>>", "BT /F1 10 Tf 2 6 Td 3 Tr (khong ) Tj 0 Tr (dong y) Tj ET")]
    [InlineData("white letters", "/V(khong dong y)/AP<</N $0>>", "BT /F1 10 Tf 2 6 Td 1 g (khong ) Tj 0 g (dong y) Tj ET")]
    [InlineData("tiny letters", "/V(khong dong y)/AP<</N $0>>", "BT /F1 0.1 Tf 2 6 Td (khong ) Tj /F1 10 Tf (dong y) Tj ET")]
    [InlineData("letters that are clipped away", "/V(khong dong y)/AP<</N $0>>", "BT /F1 10 Tf -40 6 Td (khong ) Tj 42 0 Td (dong y) Tj ET")]
    [InlineData("letters that are squeezed", "/V(khong dong y)/AP<</N $0>>", "BT /F1 10 Tf 1 Tz 2 6 Td (khong ) Tj 100 Tz (dong y) Tj ET")]
    [InlineData("letters upside down", "/V(61)/AP<</N $0>>", "BT /F1 10 Tf -1 0 0 -1 30 14 Tm (16) Tj ET")]
    [InlineData("a letter upside down by its size", "/V(6)/AP<</N $0>>", "BT /F1 -10 Tf 30 14 Td (6) Tj ET")]
    [InlineData("letters on each other", "/V(10)/AP<</N $0>>", "BT /F1 10 Tf 20 6 Td (1) Tj 0.1 0 Td (0) Tj ET")]
    [InlineData("letters under a ground", "/V(1.000)/AP<</N $0>>", "BT /F1 10 Tf 2 6 Td (1.000) Tj ET 1 g 0 0 20 20 re f")]
    [InlineData("outlines", "/V(1.000)/AP<</N $0>>", "BT /F1 10 Tf 2 6 Td (1.000) Tj ET 40 2 m 45 12 l 50 2 l f")]
    [InlineData("a picture", "/V(1.000)/AP<</N $0>>", "BT /F1 10 Tf 2 6 Td (1.000) Tj ET q 20 0 0 20 40 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q")]
    [InlineData("other rich text", "/V(1.000)/RV(<body><p>9.000</p></body>)", "")]
    [InlineData("another look under the pointer", "/V(1.000)/AP<</N $0/R $0>>", "BT /F1 10 Tf 2 6 Td (1.000) Tj ET")]
    [InlineData("several states", "/V(1.000)/AS/On/AP<</N<</On $0>>>>", "BT /F1 10 Tf 2 6 Td (1.000) Tj ET")]
    [InlineData("the old look", "/V(1.000)", "")]
    public async Task A_text_that_shows_something_else_is_left_to_a_person(string what, string filled, string drawn)
    {
        Assert.NotEmpty(what);
        Assert.Equal(Open, await Filled("/FT/Tx/AP<</N $0>>", filled, drawn));
    }

    [Theory]
    [InlineData("/FT/Tx/AP<</N $0>>", "/V(1.000)/AP<</N $0>>", "1 g 0 0 200 20 re f 0 G 0.5 0.5 199 19 re S /Tx BMC q 1 1 198 18 re W n BT 0 g /F1 10 Tf 2 6 Td (1.000) Tj ET Q EMC")]
    [InlineData("/FT/Tx/Ff 4096/AP<</N $0>>", "/V(mot\\rhai ba)/RV(<body><p>mot</p><p>hai ba</p></body>)/AP<</N $0>>", "BT 0 g /F1 6 Tf 2 13 Td (mot) Tj 0 -8 Td (hai) Tj 20 0 Td (ba) Tj ET")]
    [InlineData("/FT/Tx/Ff 8192/AP<</N $0>>", "/V(mat)/AP<</N $0>>", "BT 0 g /F1 6 Tf 2 13 Td (***) Tj ET")]
    [InlineData("/FT/Tx/AP<</N $0>>", "/V(rat dai hon o nay, dai den noi khong ai doc het duoc)/AP<</N $0>>", "q 1 1 198 18 re W n BT /F1 10 Tf 2 6 Td (rat dai hon o nay, dai den noi khong ai doc het duoc) Tj ET Q")]
    [InlineData("/FT/Tx/AP<</N $0>>", "/V(1.000)", "")]
    [InlineData(Combo, "/V(2)/AP<</N $0>>", "BT 0 g /F1 10 Tf 2 6 Td (hai) Tj ET")]
    [InlineData(List, "/V(hai)/I[1]/TI 0/AP<</N $0>>", "0.6 0.75 0.85 rg 0 6 200 6 re f BT 0 g /F1 5 Tf 2 14 Td (mot) Tj 0 -6 Td (hai) Tj 0 -6 Td (ba) Tj ET")]
    public async Task An_answer_that_is_drawn_passes(string field, string filled, string drawn) =>
        Assert.Equal("TOTAL_PASSED", await Filled(field, filled, drawn, filled == "/V(1.000)" ? "/NeedAppearances true" : ""));

    /// <summary>LibreOffice writes an empty answer as the mark of its encoding alone.</summary>
    [Theory]
    [InlineData("<FEFF>", Open)]
    [InlineData("<FEFF0031>", "TOTAL_FAILED DOCUMENT_CHANGED")]
    public async Task Without_a_word_of_the_signer_an_empty_answer_may_be_given(string before, string verdict) =>
        Assert.Equal(verdict, await Forger.Verdict(FormFile.Filled(await FormFile.Signed($"/FT/Tx/V{before}", certify: 0), "/V(ok)")));

    [Theory]
    [InlineData(Combo, "/V(2)/AP<</N $0>>", "BT 0 g /F1 10 Tf 2 6 Td (mot) Tj ET")]
    [InlineData(List, "/V(hai)/AP<</N $0>>", "0.6 0.75 0.85 rg 0 12 200 6 re f BT 0 g /F1 5 Tf 2 14 Td (mot) Tj 0 -6 Td (hai) Tj 0 -6 Td (ba) Tj ET")]
    [InlineData(List, "/V(hai)/AP<</N $0>>", "0.6 0.75 0.85 rg 0 6 200 6 re f BT 0 g /F1 5 Tf 2 14 Td (mot) Tj 0 -6 Td (hai) Tj 0 -6 Td (bon) Tj ET")]
    public async Task A_choice_that_shows_another_is_left_to_a_person(string field, string filled, string drawn) => Assert.Equal(Open, await Filled(field, filled, drawn));

    [Theory]
    [InlineData(2, "/V/Yes/AS/Yes", "TOTAL_PASSED")]
    [InlineData(2, "/V/Yes", Open)]
    [InlineData(2, "/AS/Yes", Open)]
    [InlineData(2, "/V/Yes/AS/No", Open)]
    [InlineData(2, "/V/Yes/AS/Yes/AP<</N<</Off $0/Yes $0>>>>", Open)]
    [InlineData(1, "/V/Yes/AS/Yes", "TOTAL_FAILED CHANGE_NOT_PERMITTED")]
    [InlineData(1, "/AS/Yes", "TOTAL_FAILED DOCUMENT_CHANGED")]
    public async Task A_box_that_is_ticked(int certify, string filled, string verdict)
    {
        var signed = await FormFile.Signed("/FT/Btn/AS/Off/V/Off/AP<</N<</Off $0/Yes $1/No $0>>>>", certify: certify, appearances: ["", "BT /F1 10 Tf 2 6 Td (x) Tj ET"]);
        Assert.Equal(verdict, await Forger.Verdict(FormFile.Filled(signed, filled, "BT /F1 10 Tf 2 6 Td (y) Tj ET")));
    }

    [Fact]
    public async Task A_look_of_a_box_that_is_written_anew_fails()
    {
        var signed = await FormFile.Signed("/FT/Btn/AS/Off/V/Off/AP<</N<</Off $0/Yes $1>>>>", appearances: ["", "BT /F1 10 Tf 2 6 Td (x) Tj ET"]);
        Assert.StartsWith("TOTAL_FAILED", await Forger.Verdict(Forger.Update(FormFile.Filled(signed, "/V/Yes/AS/Yes"), (d, u) =>
        {
            var place = (PdfReference)d.Get<PdfDictionary>(d.Get<PdfDictionary>(PdfFields.All(d)[0].Dictionary, "AP"), "N")!["Yes"]!;
            u.Write(place, new PdfStream(((PdfStream)d.Load(place)).Dictionary.Copy(), Forger.Bytes("BT /F1 10 Tf 2 6 Td (y) Tj ET")));
        })));
    }

    private static async Task<string> Filled(string field, string filled, string drawn, string form = "") =>
        await Forger.Verdict(FormFile.Filled(await FormFile.Signed(field, form: form, appearances: [Empty]), filled, drawn));
}
