using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Platform.Verbs;
using CuuLong.Signing.Cms;
using Microsoft.AspNetCore.DataProtection;

namespace CuuLong.Signing.Keys;

/// <summary>Private keys handed in as PKCS#12 and kept by the installation: under DATA/keys/signing, encrypted by its own keys, without the file's passphrase.</summary>
internal sealed class KeyVault(Installation installation, IDataProtectionProvider protection)
{
    private readonly KeyFolder folder = new(Path.Combine(installation.KeysDir, "signing"), protection.CreateProtector("CuuLong.Signing.KeyVault"));
    private readonly ConcurrentDictionary<string, LocalKey> open = new(StringComparer.Ordinal);

    /// <returns>The certificate, without its key; its print finds the key again.</returns>
    public Outcome<X509Certificate2> Import(ReadOnlyMemory<byte> file, string passphrase)
    {
        var read = Pkcs12.Read(file, passphrase);
        if (read.Refused) return read.Refusal;
        var (certificate, chain) = read.Value;
        using AsymmetricAlgorithm? key = (AsymmetricAlgorithm?)certificate.GetRSAPrivateKey() ?? certificate.GetECDsaPrivateKey();
        if (key is null) return new Refusal("signing.key.no-private-key");
        if (KeyAlgorithms.Unfit(certificate) is { } unfit) return unfit;
        var print = certificate.Print();
        folder.SaveChain(print, chain);
        folder.Save(print, certificate, key);
        return X509CertificateLoader.LoadCertificate(certificate.RawData);
    }

    /// <param name="print">Lower-case hex of the certificate's SHA-256. Null when no such key is kept.</param>
    public ISignatureKey? Key(string print)
    {
        if (open.TryGetValue(print, out var held)) return held;
        if (print.Length != 64 || !print.All(char.IsAsciiHexDigitLower) || folder.Key(print, folder.Chain(print)) is not { } key) return null;
        return open.GetOrAdd(print, key);
    }
}
