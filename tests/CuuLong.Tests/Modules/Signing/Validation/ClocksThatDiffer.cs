using CuuLong.Signing.Validation;

namespace CuuLong.Tests.Modules.Signing.Validation;

/// <summary>A certificate made moments before its one signature, and a time-stamp authority whose clock is a little behind.</summary>
public sealed class ClocksThatDiffer
{
    private readonly Pki pki = new();

    [Theory, InlineData(0, "TotalPassed"), InlineData(-1, "Indeterminate"), InlineData(-20, "TotalFailed")]
    public async Task A_proof_before_the_certificate_fails_only_beyond_what_clocks_differ(int minutes, string expected)
    {
        var key = pki.Person();
        var signature = await pki.Sign(key, "Quyết định", stamped: false);
        var from = new DateTimeOffset(key.Certificate.NotBefore.ToUniversalTime());
        Assert.Equal(expected, (await pki.Judge().Judge(signature, Pki.Digest(key, "Quyết định"), Material.Nothing with { Proof = from.AddMinutes(minutes) })).Finding.Indication.ToString());
    }
}
