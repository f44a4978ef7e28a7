using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.Validation;

namespace CuuLong.Tests.Modules.Signing.Validation;

/// <summary>A sound signature under a chain that is weak, or may not issue what it issued, is not passed.</summary>
public sealed class ChainsThatMayNot
{
    private static readonly Finding Weak = Finding.Open(Reason.CryptoConstraintsFailureNoPoe), Barred = Finding.Open(Reason.ChainConstraintsFailure);
    private readonly Pki pki = new();

    [Fact]
    public async Task A_sound_chain_passes() => Assert.Equal(Finding.Passed, await Judged(new Branch(pki.Clock.Now)));

    [Theory, InlineData(1024, 2048), InlineData(2048, 1024)]
    public async Task A_short_key_above_the_signer_is_weak(int root, int authority) => Assert.Equal(Weak, await Judged(new Branch(pki.Clock.Now) { RootBits = root, AuthorityBits = authority }));

    [Theory, InlineData(true), InlineData(false)]
    public async Task An_authority_issued_over_SHA_1_is_weak(bool pss) => Assert.Equal(Weak, await Judged(new Branch(pki.Clock.Now)
    {
        RootSigns = key => new Sha1Generator(key, pss), RootSignsItself = key => X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1),
    }));

    /// <summary>A root is believed because it stands on a list, not for its own signature.</summary>
    [Fact]
    public async Task A_root_that_signed_itself_over_SHA_1_passes() => Assert.Equal(Finding.Passed, await Judged(new Branch(pki.Clock.Now) { RootSignsItself = key => new Sha1Generator(key) }));

    [Fact]
    public async Task Lists_signed_over_SHA_1_are_weak()
    {
        using var branch = new Branch(pki.Clock.Now).Make();
        Assert.Equal(Weak, await branch.Judged(pki, branch.Lists(weak: true)));
        Assert.Equal(Finding.Passed, await branch.Judged(pki, branch.Lists(weak: true).With(branch.Lists())));
        Assert.Equal(Finding.Open(Reason.TryLater), await branch.Judged(pki, RevocationEvidence.None));
    }

    /// <summary>The same key certified twice: the path is one of the day that matters, whichever the framework would take today.</summary>
    [Fact]
    public async Task An_authority_that_was_certified_anew_since_still_answers_for_its_day()
    {
        using var branch = new Branch(pki.Clock.Now) { AuthorityLife = TimeSpan.FromDays(30) }.Make();
        Assert.Equal(Finding.Passed, await branch.Judged(pki, null, branch.Renewed()));
    }

    /// <summary>A root that another root certified, both certificates in the signature: the way to the root that is believed goes through the second.</summary>
    [Fact]
    public async Task A_root_certified_by_another_is_passed_though_its_own_certificate_is_there()
    {
        using var branch = new Branch(pki.Clock.Now).Make();
        var (other, cross) = branch.Crossed();
        var signature = await pki.Sign(branch.Person, "Quyết định", stamped: false);
        var lists = branch.Lists().With(RevocationEvidence.Read([new OddList(other, pki.Clock.Now.AddMinutes(-1)).Make()], []));
        var judged = await new SignatureJudge(CuuLong.Signing.Trust.TrustBook.Of("other", X509CertificateLoader.LoadCertificate(other.RawData)), null, pki.Clock)
            .Judge(signature, Pki.Digest(branch.Person, "Quyết định"), new Material([cross], lists));
        Assert.Equal(Finding.Passed, judged.Finding);
    }

    [Fact]
    public async Task An_authority_below_its_path_length_is_barred() => Assert.Equal(Barred, await Judged(new Branch(pki.Clock.Now) { RootExtensions = [.. Branch.Authority(below: 0)] }));

    [Fact]
    public async Task An_issuer_that_is_no_authority_is_not_passed() =>
        Assert.False((await Judged(new Branch(pki.Clock.Now) { AuthorityExtensions = [new X509BasicConstraintsExtension(false, false, 0, true)] })).Ok);

    [Fact]
    public async Task An_authority_that_may_not_issue_is_not_passed() => Assert.False((await Judged(new Branch(pki.Clock.Now)
    {
        AuthorityExtensions = [new X509BasicConstraintsExtension(true, false, 0, true), new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.CrlSign, true)],
    })).Ok);

    [Theory, InlineData(true), InlineData(false)]
    public async Task An_unknown_extension_bars_when_it_is_critical(bool critical) => Assert.Equal(critical ? Barred : Finding.Passed,
        await Judged(new Branch(pki.Clock.Now) { PersonExtensions = [new X509Extension("2.999.1", [5, 0], critical)] }));

    [Theory, InlineData("VN", true), InlineData("KH", false)]
    public async Task A_name_outside_its_authoritys_names_is_barred(string country, bool passes) => Assert.Equal(passes ? Finding.Passed : Barred, await Judged(new Branch(pki.Clock.Now)
    {
        AuthorityExtensions = [.. Branch.Authority(), new X509Extension("2.5.29.30", Permitting("C=VN"), true)], PersonName = $"CN=Nguyễn Văn Nhánh, C={country}",
    }));

    private async Task<Finding> Judged(Branch branch)
    {
        using (branch.Make()) return await branch.Judged(pki);
    }

    private static byte[] Permitting(string name)
    {
        var asn = new AsnWriter(AsnEncodingRules.DER);
        using (asn.PushSequence())
        using (asn.PushSequence(Asn.Context(0)))
        using (asn.PushSequence())
        using (asn.PushSequence(Asn.Context(4)))
            asn.WriteEncodedValue(new X500DistinguishedName(name).RawData);
        return asn.Encode();
    }
}
