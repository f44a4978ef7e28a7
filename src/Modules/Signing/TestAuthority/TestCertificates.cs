using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;

namespace CuuLong.Signing.TestAuthority;

/// <summary>What the test authority's certificates look like.</summary>
internal static class TestCertificates
{
    /// <summary>Long before the oldest month that can be replayed, and long enough for tests with the clock put forward.</summary>
    public static readonly DateTimeOffset From = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero), Until = new(2050, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static X509Certificate2 Root(RSA key)
    {
        var request = new CertificateRequest(Name("CuuLong TEST Root CA"), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        Authority(request, 1);
        return request.CreateSelfSigned(From, Until);
    }

    public static X509Certificate2 Issuing(RSA key, X509Certificate2 root, TestAddresses at) =>
        Sign(new(Name("CuuLong TEST Issuing CA"), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), root, From, Until, r =>
        {
            Authority(r, 0);
            r.CertificateExtensions.Add(CertificateRevocationListBuilder.BuildCrlDistributionPointExtension([at.RootCrl]));
        });

    public static X509Certificate2 Responder(ECDsa key, X509Certificate2 issuing) =>
        Sign(new(Name("CuuLong TEST OCSP"), key, HashAlgorithmName.SHA256), issuing, From, Until, r =>
        {
            r.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(Oids.OcspSigning)], critical: false));
            r.CertificateExtensions.Add(new X509Extension(Oids.OcspNoCheck, [5, 0], critical: false));
        });

    public static X509Certificate2 TimeStamper(ECDsa key, X509Certificate2 issuing, TestAddresses at) =>
        Sign(new(Name("CuuLong TEST TSA"), key, HashAlgorithmName.SHA256), issuing, From, Until, r =>
        {
            r.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(Oids.TimeStamping)], critical: true));
            Told(r, at);
        });

    public static X509Certificate2 Subscriber(CertificateRequest request, X509Certificate2 issuing, DateTimeOffset from, DateTimeOffset until, TestAddresses at) =>
        Sign(request, issuing, from, until, r => Told(r, at));

    private static X500DistinguishedName Name(string common)
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(common);
        name.AddOrganizationName("TEST - Không có giá trị pháp lý");
        name.AddCountryOrRegion("VN");
        return name.Build();
    }

    private static void Authority(CertificateRequest request, int below)
    {
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, below, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
    }

    private static void Told(CertificateRequest request, TestAddresses at)
    {
        request.CertificateExtensions.Add(CertificateRevocationListBuilder.BuildCrlDistributionPointExtension([at.Crl]));
        request.CertificateExtensions.Add(new X509AuthorityInformationAccessExtension([at.Ocsp], [at.IssuingCertificate]));
    }

    private static X509Certificate2 Sign(CertificateRequest request, X509Certificate2 issuer, DateTimeOffset from, DateTimeOffset until, Action<CertificateRequest> extend)
    {
        extend(request);
        if (request.CertificateExtensions.OfType<X509BasicConstraintsExtension>().FirstOrDefault() is null)
        {
            request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
            request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));
            request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        }
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(issuer, true, false));
        using var key = issuer.GetRSAPrivateKey()!;
        var serial = RandomNumberGenerator.GetBytes(16);
        serial[0] = (byte)(serial[0] & 0x7F | 0x40);
        return request.Create(issuer.SubjectName, X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1), from, until, serial);
    }
}
