using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Keys;
using CuuLong.Signing.TestAuthority;
using CuuLong.Signing.Time;
using CuuLong.Signing.Validation;

namespace CuuLong.Tests.Modules.Signing.Validation;

/// <summary>A token by a certificate that is not made for time-stamping alone (RFC 3161, 2.3) proves no time, and breaks nothing either (EN 319 102-1, 5.2.6: CHAIN_CONSTRAINTS_FAILURE leaves open).</summary>
public sealed class StampersThatMayNot
{
    private static readonly byte[] Stamped = SHA256.HashData("what is stamped"u8);
    private readonly Pki pki = new();

    [Theory]
    [InlineData(true, X509KeyUsageFlags.DigitalSignature, true, Oids.TimeStamping)]
    [InlineData(true, X509KeyUsageFlags.NonRepudiation, true, Oids.TimeStamping)]
    [InlineData(false, X509KeyUsageFlags.DigitalSignature, false, Oids.TimeStamping)]
    [InlineData(true, X509KeyUsageFlags.DigitalSignature, false, Oids.TimeStamping, Oids.CodeSigning)]
    [InlineData(true, X509KeyUsageFlags.DigitalSignature, false, Oids.OcspSigning)]
    [InlineData(true, X509KeyUsageFlags.KeyEncipherment, false, Oids.TimeStamping)]
    public async Task One_is_open(bool critical, X509KeyUsageFlags usage, bool passes, params string[] purposes)
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=TSA thử", pair, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([.. purposes.Select(p => new Oid(p))], critical));
        using var issued = TestCertificates.Subscriber(request, pki.Authority.Issuing, pki.Clock.Now.AddDays(-1), pki.Clock.Now.AddDays(9), pki.Authority.Addresses);
        using var key = new LocalKey(issued.CopyWithPrivateKey(pair), []);
        var token = TimestampResponse.Read(new TestTsa(key, pki.Clock).Answer(TimestampRequest.New(HashAlgorithmName.SHA256, Stamped).Encode()))!.Value.Token!;
        var lists = CuuLong.Signing.Revocation.RevocationEvidence.Read([pki.Authority.Lists.Issuing, pki.Authority.Lists.Root], []);
        Assert.Equal(passes ? Finding.Passed : Finding.Open(Reason.ChainConstraintsFailure), (await pki.Judge(offline: true).Timestamps.Judge(token, Stamped, new Material([], lists))).Finding);
    }
}
