using CuuLong.Signing.Pades;
using CuuLong.Signing.Validation;
using CuuLong.Signing.Verification;
using CuuLong.Tests.Modules.Signing.Verification;

namespace CuuLong.Tests.Modules.Signing.Validation;

/// <summary>Signed files as they are verified years later.</summary>
public sealed class PdfsInTime
{
    private readonly Bureau bureau = new();

    [Theory, InlineData("Lt"), InlineData("Lta")]
    public async Task The_long_term_levels_pass_two_years_on_with_the_network_off(string level)
    {
        var signed = await bureau.SignTwice(SampleFiles.Pdf(), Enum.Parse<PadesLevel>(level));
        bureau.Pki.Clock.Advance(TimeSpan.FromDays(731));
        bureau.Pki.Online = false;
        var report = await bureau.Verify(signed, new VerifyOptions(Offline: true));
        Assert.True(report.Verdict == Indication.TotalPassed, VerificationJson.Write(report));
    }

    [Fact]
    public async Task Without_evidence_beside_it_two_years_on_nothing_can_be_said()
    {
        var signed = await bureau.Sign(SampleFiles.Pdf(), level: PadesLevel.T);
        bureau.Pki.Clock.Advance(TimeSpan.FromDays(731));
        Assert.Equal(Indication.Indeterminate, (await bureau.Verify(signed, new VerifyOptions(Offline: true))).Verdict);
    }

    [Fact]
    public async Task A_certificate_revoked_later_leaves_the_stamped_signature_standing_and_opens_the_other()
    {
        var (stamped, plain) = (await bureau.Sign(SampleFiles.Pdf(), level: PadesLevel.T), await bureau.Sign(SampleFiles.Pdf()));
        bureau.Pki.Clock.Advance(TimeSpan.FromDays(1));
        bureau.Pki.Authority.Revoke(bureau.Signer.Key.Certificate, 1);
        bureau.Pki.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(Indication.TotalPassed, (await bureau.Verify(stamped)).Verdict);
        Assert.Equal((Indication.Indeterminate, "REVOKED_NO_POE"), ((await bureau.Verify(plain)).Verdict, (await bureau.Verify(plain)).Reason));
    }
}
