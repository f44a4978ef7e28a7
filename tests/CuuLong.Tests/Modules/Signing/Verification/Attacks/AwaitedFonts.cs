using CuuLong.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification.Attacks;

/// <summary>A field asks for a font that is not there yet; who brings it decides how the old answer looks.</summary>
public sealed class AwaitedFonts
{
    private const string Symbol = "<</Type/Font/Subtype/Type1/BaseFont/Symbol>>", Helvetica = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>", Lying = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[49/nine]>>>>";

    [Theory]
    [InlineData("/F9 12 Tf 0 g", Symbol, "INDETERMINATE UNEXPLAINED_CHANGES")]
    [InlineData("/F9 12 Tf 0 g", Lying, "INDETERMINATE UNEXPLAINED_CHANGES")]
    [InlineData("/F9 12 Tf 0 g", Helvetica, "TOTAL_PASSED")]
    [InlineData("/F1 12 Tf 0 g", Symbol, "TOTAL_PASSED")]
    public async Task It_is_left_to_a_person_unless_readers_took_it_anyway(string usual, string font, string verdict)
    {
        var signed = await FormFile.Signed($"/FT/Tx/V(1.000)/DA({usual})", form: $"/NeedAppearances true/DR<</Font<</F1 {Helvetica}>>>>");
        Assert.Equal(verdict, await Forger.Verdict(Form(signed, (u, form) => form.Set("DR", Forger.Value($"<</Font<</F1 {Helvetica}/F9 {font}>>>>")))));
    }

    [Fact]
    public async Task Drawing_all_anew_is_left_to_a_person()
    {
        var signed = await FormFile.Signed("/FT/Tx/V(9.000)/AP<</N $0>>", appearances: ["BT /F1 10 Tf 2 6 Td (1.000) Tj ET"]);
        Assert.Equal("INDETERMINATE UNEXPLAINED_CHANGES", await Forger.Verdict(Form(signed, (u, form) => form.Set("NeedAppearances", PdfBoolean.True))));
    }

    [Fact]
    public async Task A_font_that_stood_there_and_is_another_fails()
    {
        var signed = await FormFile.Signed("/FT/Tx/V(1.000)/DA(/F1 12 Tf 0 g)", form: $"/NeedAppearances true/DR<</Font<</F1 {Helvetica}>>>>");
        await Forger.Refused(Form(signed, (u, form) => form.Set("DR", Forger.Value($"<</Font<</F1 {Symbol}>>>>"))));
    }

    private static byte[] Form(byte[] file, Action<PdfUpdate, PdfDictionary> edit) => Forger.Update(file, (d, u) =>
    {
        var form = ((PdfDictionary)d.Resolve(d.Catalog["AcroForm"])).Copy();
        edit(u, form);
        u.Write((PdfReference)d.Catalog["AcroForm"]!, form);
    });
}
