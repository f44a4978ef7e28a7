using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Keys;

namespace CuuLong.Tests.Modules.Signing;

/// <summary>Keys with certificates of a root of their own, without any service behind them.</summary>
internal static class TestKeys
{
    public static readonly X509Certificate2 Root = MakeRoot();

    public static LocalKey Of(string kind) => kind switch
    {
        "rsa" => Rsa(2048),
        "rsa3072" => Rsa(3072),
        "pss" => Rsa(2048, pss: true),
        "p256" => Ec(ECCurve.NamedCurves.nistP256),
        _ => Ec(ECCurve.NamedCurves.nistP384),
    };

    public static LocalKey Rsa(int bits, bool pss = false)
    {
        using var key = RSA.Create(bits);
        using var issued = Issue(new CertificateRequest("CN=Nguyễn Văn Ký, C=VN", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        return new LocalKey(issued.CopyWithPrivateKey(key), [Root], pss);
    }

    public static LocalKey Ec(ECCurve curve)
    {
        using var key = ECDsa.Create(curve);
        using var issued = Issue(new CertificateRequest("CN=Trần Thị Dấu, C=VN", key, HashAlgorithmName.SHA256));
        return new LocalKey(issued.CopyWithPrivateKey(key), [Root]);
    }

    /// <summary>The list of the root, of today.</summary>
    public static byte[] List(params X509Certificate2[] revoked)
    {
        var list = new CertificateRevocationListBuilder();
        foreach (var certificate in revoked) list.AddEntry(certificate, DateTimeOffset.UtcNow.AddDays(-1));
        return list.Build(Root, 1, DateTimeOffset.UtcNow.AddDays(7), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1, DateTimeOffset.UtcNow.AddMinutes(-1));
    }

    private static X509Certificate2 Issue(CertificateRequest request)
    {
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        using var root = Root.GetRSAPrivateKey()!;
        return request.Create(Root.SubjectName, X509SignatureGenerator.CreateForRSA(root, RSASignaturePadding.Pkcs1), Root.NotBefore, Root.NotAfter, RandomNumberGenerator.GetBytes(12));
    }

    private static X509Certificate2 MakeRoot()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=TEST Root, C=VN", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request.CreateSelfSigned(new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2040, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}
