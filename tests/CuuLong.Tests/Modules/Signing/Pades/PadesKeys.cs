using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Keys;

namespace CuuLong.Tests.Modules.Signing.Pades;

/// <summary>A root and keys under it, made once for all tests of PAdES.</summary>
internal static class PadesKeys
{
    private static readonly DateTimeOffset From = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Lazy<X509Certificate2> RootMade = new(() => SelfSigned("CN=Goc TEST"));
    private static readonly Lazy<LocalKey> SignerMade = new(() => Rsa("CN=Nguyen Van A, O=UBND tinh TEST", 2048)), SealMade = new(() => Rsa("CN=UBND tinh TEST", 3072)), EcMade = new(Ec);

    public static X509Certificate2 Root => RootMade.Value;

    public static LocalKey Signer => SignerMade.Value;

    public static LocalKey Seal => SealMade.Value;

    public static LocalKey Curve => EcMade.Value;

    /// <summary>The seal with its key, as a program of others takes it.</summary>
    public static byte[] SealFile(string password)
    {
        _ = Seal;
        return sealWithKey!.Export(X509ContentType.Pkcs12, password);
    }

    private static X509Certificate2? sealWithKey;

    public static CmsBuilder SignerCms { get; } = new(Signer);

    public static CmsBuilder SealCms { get; } = new(Seal);

    public static LocalKey Rsa(string subject, int bits, bool pss = false)
    {
        using var key = RSA.Create(bits);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var certificate = Issue(request).CopyWithPrivateKey(key);
        if (bits == 3072) sealWithKey = certificate;
        return new LocalKey(certificate, [Root], pss);
    }

    public static LocalKey Ec()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new LocalKey(Issue(new CertificateRequest("CN=Tran Thi B", key, HashAlgorithmName.SHA256)).CopyWithPrivateKey(key), [Root]);
    }

    private static X509Certificate2 Issue(CertificateRequest request)
    {
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, true));
        using var root = Root.GetRSAPrivateKey()!;
        return request.Create(Root.SubjectName, X509SignatureGenerator.CreateForRSA(root, RSASignaturePadding.Pkcs1), From, From.AddYears(3), RandomNumberGenerator.GetBytes(8));
    }

    private static X509Certificate2 SelfSigned(string subject)
    {
        var key = RSA.Create(2048);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        return request.CreateSelfSigned(From, From.AddYears(10));
    }
}
