using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CuuLong.Signing.Keys;

/// <summary>A .p12 or .pfx file: one certificate with its private key, and those above it.</summary>
internal static class Pkcs12
{
    public const int MostBytes = 1 << 20;

    /// <returns>The certificate with its private key, and the others of the file; or why not.</returns>
    public static Outcome<(X509Certificate2 Certificate, IReadOnlyList<X509Certificate2> Chain)> Read(ReadOnlyMemory<byte> file, string passphrase)
    {
        if (file.Length is 0 or > MostBytes) return new Refusal("signing.key.not-p12");
        X509Certificate2Collection all;
        try
        {
            all = X509CertificateLoader.LoadPkcs12Collection(file.Span, passphrase, X509KeyStorageFlags.Exportable | X509KeyStorageFlags.EphemeralKeySet);
        }
        catch (Pkcs12LoadLimitExceededException)
        {
            return new Refusal("signing.key.not-p12");
        }
        catch (CryptographicException wrong)
        {
            // Whether the file is one at all shows in its first bytes.
            if (OpensWithoutKeys(file, passphrase)) return new Refusal("signing.key.kind");
            return new Refusal(wrong.HResult == WrongPassphrase || file.Span[0] == 0x30 ? "signing.key.passphrase" : "signing.key.not-p12");
        }
        var own = all.Where(c => c.HasPrivateKey).ToList();
        if (own.Count == 1) return (own[0], [.. all.Where(c => !c.HasPrivateKey)]);
        return new Refusal(own.Count > 1 ? "signing.key.many" : all.Count == 0 ? "signing.key.no-certificate" : "signing.key.no-private-key");
    }

    /// <summary>The passphrase fits; what is wrong then is a key that is neither RSA nor ECDSA as the framework reads them (Ed25519, id-RSASSA-PSS).</summary>
    private static bool OpensWithoutKeys(ReadOnlyMemory<byte> file, string passphrase)
    {
        try
        {
            var limits = new Pkcs12LoaderLimits { IgnorePrivateKeys = true };
            foreach (var certificate in X509CertificateLoader.LoadPkcs12Collection(file.Span, passphrase, X509KeyStorageFlags.EphemeralKeySet, limits)) certificate.Dispose();
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>ERROR_INVALID_PASSWORD as an HRESULT.</summary>
    private const int WrongPassphrase = unchecked((int)0x80070056);
}
