using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.TestAuthority;
using CuuLong.Signing.Trust;
using CuuLong.Signing.Validation;

namespace CuuLong.Tests.Modules.Signing.Validation;

/// <summary>What a signature is worth depends on when it provably existed.</summary>
public sealed class ValidityInTime
{
    private const string Content = "Quyết định";
    private readonly Pki pki = new();

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_sound_signature_passes(bool stamped)
    {
        var key = pki.Person();
        var judged = await Judge(key, await pki.Sign(key, Content, stamped));
        Assert.Equal(Finding.Passed, judged.Finding);
        Assert.Equal(stamped, judged.TimeProven);
        Assert.Equal(stamped ? Level.T : Level.B, judged.Level);
        Assert.Equal(TestPki.List, judged.TrustList);
    }

    [Fact]
    public async Task Revoked_after_the_time_stamp_passes()
    {
        var key = pki.Person();
        var signature = await pki.Sign(key, Content, stamped: true);
        pki.Clock.Advance(TimeSpan.FromDays(1));
        pki.Authority.Revoke(key.Certificate, RevokedEntry.KeyCompromise);
        pki.Clock.Advance(TimeSpan.FromDays(1));
        var judged = await Judge(key, signature);
        Assert.Equal(Finding.Passed, judged.Finding);
        Assert.Equal(RevocationState.RevokedLater, judged.Path.Revocation.State);
    }

    /// <summary>--at: what lists said since the day that is asked about counts, to the good and to the bad.</summary>
    [Theory, InlineData(false), InlineData(true)]
    public async Task An_earlier_day_is_judged_by_what_is_known_since(bool revoked)
    {
        var key = pki.Person();
        var signature = await pki.Sign(key, Content, stamped: false);
        var day = pki.Clock.GetUtcNow().AddMinutes(20);
        if (revoked) pki.Authority.Revoke(key.Certificate);
        pki.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(revoked ? Finding.Open(Reason.RevokedNoPoe) : Finding.Passed, (await Judge(key, signature, at: day)).Finding);
    }

    [Fact]
    public async Task Revoked_before_the_time_stamp_fails()
    {
        var key = pki.Person();
        pki.Authority.Revoke(key.Certificate);
        pki.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(Finding.Failed(Reason.Revoked), (await Judge(key, await pki.Sign(key, Content, stamped: true))).Finding);
    }

    [Fact]
    public async Task Revoked_without_a_time_stamp_is_open()
    {
        var key = pki.Person();
        var signature = await pki.Sign(key, Content, stamped: false);
        pki.Clock.Advance(TimeSpan.FromDays(1));
        pki.Authority.Revoke(key.Certificate);
        Assert.Equal(Finding.Open(Reason.RevokedNoPoe), (await Judge(key, signature)).Finding);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task An_expired_certificate_passes_by_its_time_stamp_only(bool stamped)
    {
        var key = pki.Person(life: TimeSpan.FromDays(30));
        var signature = await pki.Sign(key, Content, stamped);
        var beside = stamped ? await pki.LongTerm(signature) : Material.Nothing;
        pki.Clock.Advance(TimeSpan.FromDays(40));
        Assert.Equal(stamped ? Finding.Passed : Finding.Open(Reason.OutOfBoundsNoPoe), (await Judge(key, signature, beside)).Finding);
    }

    [Fact]
    public async Task Two_years_on_and_without_a_network_the_evidence_beside_suffices()
    {
        var key = pki.Person(TestKeyKind.Rsa2048, TimeSpan.FromDays(365));
        var signature = await pki.Sign(key, Content, stamped: true);
        var beside = await pki.LongTerm(signature);
        pki.Clock.Advance(TimeSpan.FromDays(730));
        pki.Online = false;
        var judged = await Judge(key, signature, beside, offline: true);
        Assert.Equal(Finding.Passed, judged.Finding);
        Assert.Equal(Level.Lt, judged.Level);
        Assert.Equal(Finding.Open(Reason.OutOfBoundsNoPoe), (await Judge(key, signature, offline: true)).Finding);
    }

    [Fact]
    public async Task An_unknown_root_leaves_it_open()
    {
        using var stranger = TestKeys.Of("p256");
        var judged = await Judge(stranger, await pki.Sign(stranger, Content, stamped: true));
        Assert.Equal(Finding.Open(Reason.NoCertificateChainFound), judged.Finding);
    }

    [Fact]
    public async Task Other_content_fails_whatever_else_holds()
    {
        var key = pki.Person();
        var judged = await pki.Judge().Judge(await pki.Sign(key, Content, stamped: true), Pki.Digest(key, "khác"), Material.Nothing);
        Assert.Equal(Finding.Failed(Reason.HashFailure), judged.Finding);
    }

    [Fact]
    public async Task A_time_stamp_of_another_signature_proves_nothing()
    {
        var key = pki.Person(life: TimeSpan.FromDays(30));
        var other = await pki.Sign(key, "khác", stamped: true);
        var signature = (await pki.Sign(key, Content, stamped: false)) with { Timestamps = other.Timestamps };
        var judged = await Judge(key, signature);
        Assert.False(judged.TimeProven);
        Assert.Equal(Finding.Failed(Reason.HashFailure), Assert.Single(judged.Timestamps).Finding);
        Assert.Equal(Level.B, judged.Level);
    }

    [Fact]
    public async Task A_certificate_for_time_stamps_signs_no_document()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=TSA", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(Oids.TimeStamping)], true));
        var certificate = TestCertificates.Subscriber(request, pki.Authority.Issuing, pki.Clock.Now.AddDays(-1), pki.Clock.Now.AddDays(9), pki.Authority.Addresses);
        Assert.False(SignatureJudge.MaySign(certificate));
        Assert.Equal("signing.gate.purpose", (await new SigningGate(() => pki.Authority.Trust, pki.Source, pki.Clock).Check(certificate, []))?.Code);
        Assert.Null(await new SigningGate(() => pki.Authority.Trust, pki.Source, pki.Clock).Check(pki.Person().Certificate, []));
    }

    private async Task<SignatureJudgement> Judge(ISignatureKey key, CmsSignature signature, Material? beside = null, bool offline = false, DateTimeOffset? at = null) =>
        await pki.Judge(offline).Judge(signature, Pki.Digest(key, Content), (beside ?? Material.Nothing) with { At = at });
}
