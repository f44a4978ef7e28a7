using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Keys;
using CuuLong.Signing.TestAuthority;

namespace CuuLong.Tests.Modules.Signing.Cms;

/// <summary>A holder whose key was certified anew: a signature that names the key alone fits both certificates, and is of the one that the signer bound in (RFC 5035, 3).</summary>
public sealed class OneKeyOfTwoCertificates : IDisposable
{
    private static readonly byte[] Content = "Quyết định"u8.ToArray();
    private readonly Pki pki = new();
    private readonly ECDsa pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 old, renewed;

    public OneKeyOfTwoCertificates() => (old, renewed) = (Certify(-400), Certify(-30));

    [Theory, InlineData(true), InlineData(false)]
    public void The_bound_certificate_is_the_signers_wherever_it_lies(bool inside)
    {
        var signature = Read(inside ? [old, renewed] : [old]).Among(inside ? [] : [renewed]);
        Assert.Equal(renewed.RawData, signature.Signer!.RawData);
        Assert.Equal(CmsIntegrity.Sound, CmsCheck.Check(signature, SHA256.HashData(Content)));
    }

    [Fact]
    public void Another_certificate_of_the_key_does_not_take_its_place() => Assert.Equal(CmsIntegrity.OtherCertificate, CmsCheck.Check(Read([old]).Among([old]), SHA256.HashData(Content)));

    public void Dispose() => pair.Dispose();

    private X509Certificate2 Certify(int day)
    {
        var request = new CertificateRequest("CN=Nguyễn Văn Gia Hạn", pair, HashAlgorithmName.SHA256);
        return TestCertificates.Subscriber(request, pki.Authority.Issuing, pki.Clock.Now.AddDays(day), pki.Clock.Now.AddDays(day + 365), pki.Authority.Addresses);
    }

    /// <summary>A signature by the renewed certificate that names its signer by the key.</summary>
    private CmsSignature Read(X509Certificate2[] inside)
    {
        using var key = new LocalKey(renewed.CopyWithPrivateKey(pair), []);
        var builder = new CmsBuilder(key);
        var attributes = builder.Attributes(SHA256.HashData(Content));
        var asn = new AsnWriter(AsnEncodingRules.BER);
        using (asn.PushSequence())
        {
            asn.WriteObjectIdentifier(Oids.SignedData);
            using (asn.PushSequence(Asn.Context(0)))
            using (asn.PushSequence())
            {
                asn.WriteInteger(3);
                using (asn.PushSetOf()) AlgorithmIdentifier.WriteHash(asn, HashAlgorithmName.SHA256);
                using (asn.PushSequence()) asn.WriteObjectIdentifier(Oids.Data);
                using (asn.PushSetOf(Asn.Context(0)))
                    foreach (var certificate in inside) asn.WriteEncodedValue(certificate.RawData);
                using (asn.PushSetOf())
                using (asn.PushSequence())
                {
                    asn.WriteInteger(3);
                    asn.WriteOctetString(SHA1.HashData(renewed.PublicKey.EncodedKeyValue.RawData), Asn.Context(0, constructed: false));
                    AlgorithmIdentifier.WriteHash(asn, HashAlgorithmName.SHA256);
                    attributes[0] = 0xA0;
                    asn.WriteEncodedValue(attributes);
                    attributes[0] = 0x31;
                    AlgorithmIdentifier.WriteSignature(asn, key.Algorithm);
                    asn.WriteOctetString(key.SignDigest(HashAlgorithmName.SHA256, builder.Digest(attributes)).AsTask().Result);
                }
            }
        }
        Assert.True(CmsReader.TryRead(asn.Encode(), out var read));
        return read;
    }
}
