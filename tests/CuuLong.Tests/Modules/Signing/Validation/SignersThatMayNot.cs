using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Keys;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.TestAuthority;
using CuuLong.Signing.Validation;

namespace CuuLong.Tests.Modules.Signing.Validation;

/// <summary>Certificates of the trusted authority that are made for something else, or made in a way that others can forge.</summary>
public sealed class SignersThatMayNot
{
    private readonly Pki pki = new();

    [Theory, InlineData(Oids.ServerAuthentication, false), InlineData(Oids.CodeSigning, false), InlineData(Oids.OcspSigning, false), InlineData("1.3.6.1.5.5.7.3.4", true), InlineData("1.3.6.1.5.5.7.3.36", true)]
    public async Task A_purpose_elsewhere_is_not_passed(string purpose, bool passes) => Assert.Equal(
        passes ? Finding.Passed : Finding.Open(Reason.ChainConstraintsFailure), await Judged(new X509EnhancedKeyUsageExtension([new Oid(purpose)], false)));

    [Fact]
    public async Task A_key_for_encryption_alone_is_not_passed() => Assert.Equal(Finding.Open(Reason.ChainConstraintsFailure),
        await Judged(new X509BasicConstraintsExtension(false, false, 0, true), new X509KeyUsageExtension(X509KeyUsageFlags.KeyEncipherment, true)));

    [Fact]
    public async Task An_authority_is_not_passed() => Assert.Equal(Finding.Open(Reason.ChainConstraintsFailure),
        await Judged(new X509BasicConstraintsExtension(true, true, 0, true), new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.DigitalSignature, true)));

    [Fact]
    public async Task A_certificate_issued_over_a_digest_that_is_broken_is_not_passed()
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var issuer = pki.Authority.Issuing.GetRSAPrivateKey()!;
        var request = new CertificateRequest("CN=Nguyễn Văn Khác", pair, HashAlgorithmName.SHA256);
        using var certificate = request.Create(pki.Authority.Issuing.SubjectName, new Sha1Generator(issuer), pki.Clock.Now.AddDays(-1), pki.Clock.Now.AddDays(9), [0x41, 2, 3]);
        Assert.Equal(Finding.Open(Reason.CryptoConstraintsFailureNoPoe), await Judged(certificate, pair));
    }

    private async Task<Finding> Judged(params X509Extension[] extensions)
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Nguyễn Văn Khác", pair, HashAlgorithmName.SHA256);
        foreach (var extension in extensions) request.CertificateExtensions.Add(extension);
        using var certificate = TestCertificates.Subscriber(request, pki.Authority.Issuing, pki.Clock.Now.AddDays(-1), pki.Clock.Now.AddDays(9), pki.Authority.Addresses);
        return await Judged(certificate, pair);
    }

    private async Task<Finding> Judged(X509Certificate2 certificate, ECDsa pair)
    {
        using var key = new LocalKey(certificate.CopyWithPrivateKey(pair), []);
        var listed = new Material([], RevocationEvidence.Read([pki.Authority.Lists.Issuing], []));
        return (await pki.Judge().Judge(await pki.Sign(key, "Quyết định", stamped: true), Pki.Digest(key, "Quyết định"), listed)).Finding;
    }
}
