using CuuLong.Pdf;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification.Attacks;

/// <summary>"Hide" with a field: what its ground covers when the file is signed comes to light when it is filled.</summary>
public sealed class Uncovered
{
    private const string Words = "/Tx BMC q BT /F1 10 Tf 0 g 150 6 Td (ok) Tj ET Q EMC", Ground = "1 g 0 0 200 30 re f ";

    [Theory]
    [InlineData("/FT/Tx/AP<</N $0>>", "/V(ok)/AP<</N $0>>", Words)]
    [InlineData("/FT/Tx/AP<</N $1>>", "/V(ok)/AP<</N $0>>", Words)]
    [InlineData("/FT/Tx/AP<</N $0>>", "/V(ok)/AP<</N $0>>", "q 0 0 1 1 re W n " + Ground + "Q " + Words)]
    [InlineData("/FT/Tx/MK<</BG[1 1 1]>>", "/V(ok)/AP<</N $0>>", Words)]
    [InlineData("/FT/Btn/V/Off/AS/Off/AP<</N<</Off $0/Yes $2>>>>", "/V/Yes/AS/Yes", "")]
    public async Task It_is_left_to_a_person(string field, string filled, string drawn)
    {
        var signed = await FormFile.Signed(field, FormFile.Over, appearances: [Ground, "q 200 0 0 30 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q", ""]);
        Assert.Equal("INDETERMINATE UNEXPLAINED_CHANGES", await Forger.Verdict(FormFile.Filled(signed, filled, drawn)));
    }

    [Theory]
    [InlineData("/FT/Tx/AP<</N $0>>", "/V(ok)/AP<</N $0>>", Ground + Words)]
    [InlineData("/FT/Btn/V/Off/AS/Off/AP<</N<</Off $0/Yes $1>>>>", "/V/Yes/AS/Yes", "")]
    public async Task What_stays_covered_passes(string field, string filled, string drawn)
    {
        var signed = await FormFile.Signed(field, FormFile.Over, appearances: [Ground, Ground + "BT /F1 10 Tf 0 g 150 6 Td (x) Tj ET"]);
        Assert.Equal("", GenuineFiles.Told(await Bureau.Shared.Verify(FormFile.Filled(signed, filled, drawn))));
    }
}
