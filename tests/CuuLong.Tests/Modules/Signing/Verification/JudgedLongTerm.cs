using CuuLong.Signing.Pades;
using CuuLong.Signing.Verification;
using CuuLong.Tests.Modules.Signing.Judges;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification;

/// <summary>Files with evidence for the long term, before others and before ourselves years later.</summary>
public sealed class JudgedLongTerm
{
    [Theory]
    [InlineData("table")]
    [InlineData("object streams")]
    public async Task Others_find_the_signatures_good_and_the_file_sound(string shape)
    {
        var file = await Bureau.Shared.SignTwice(Shapes.Of(shape), PadesLevel.Lta);
        Assert.Equal("", SignatureJudges.Qpdf(file));
        Assert.Equal(2, SignatureJudges.Pdfsig(file).Count(v => v == "Signature is Valid."));
    }

    [Theory]
    [InlineData("Lt")]
    [InlineData("Lta")]
    public async Task Two_years_later_and_without_a_network_they_pass(string level)
    {
        var bureau = new Bureau();
        var file = await bureau.SignTwice(Shapes.Of("table"), Enum.Parse<PadesLevel>(level));
        bureau.Pki.Clock.Advance(TimeSpan.FromDays(730));
        Assert.Equal("", GenuineFiles.Told(await bureau.Verify(file, new VerifyOptions(Offline: true))));
    }

    [Fact]
    public async Task Without_evidence_nothing_can_be_said_offline()
    {
        var file = await Bureau.Shared.Sign(Shapes.Of("table"), level: PadesLevel.T);
        Assert.Equal("INDETERMINATE TRY_LATER", GenuineFiles.Verdict(await Bureau.Shared.Verify(file, new VerifyOptions(Offline: true))));
    }
}
