using CuuLong.Signing.Revocation;
using CuuLong.Signing.Seals;
using CuuLong.Signing.Verification;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification;

/// <summary>Which signatures of a person an agency seals over.</summary>
public sealed class SealedAfterAPerson
{
    private readonly Bureau bureau = new();

    [Fact]
    public async Task A_valid_one_is_sealed_and_none_is_not()
    {
        Assert.Null(await Check(await bureau.Sign(Shapes.Of("table"))));
        Assert.Equal("signing.sign.person-first", await Check(Shapes.Of("table")));
        Assert.Equal("signing.sign.person-first", await Check(await bureau.Sign(Shapes.Of("table"), bureau.Seal, SigningTurn.AgencyField)));
    }

    [Theory, InlineData(RevokedEntry.Hold), InlineData(RevokedEntry.KeyCompromise)]
    public async Task One_of_a_certificate_that_is_revoked_or_held_is_not(int reason)
    {
        var signed = await bureau.Sign(Shapes.Of("table"));
        bureau.Pki.Authority.Revoke(bureau.Signer.Key.Certificate, reason);
        bureau.Pki.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal("signing.sign.person-broken", await Check(signed));
    }

    /// <summary>Without a network nothing can be proven; that is told when the file is verified, and holds up no seal.</summary>
    [Fact]
    public async Task One_about_which_nothing_can_be_had_is()
    {
        var signed = await bureau.Sign(Shapes.Of("table"));
        Assert.Null(PersonFirst.Check(await bureau.Verify(signed, new VerifyOptions(Offline: true)), roots: true, r => r)?.Code);
    }

    private async Task<string?> Check(byte[] file) => PersonFirst.Check(await bureau.Verify(file), roots: false, reason => reason)?.Code;
}
