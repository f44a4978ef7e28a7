using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;
using Microsoft.AspNetCore.DataProtection;

namespace CuuLong.Signing.Keys;

/// <summary>Certificates beside their private keys in one folder; the keys are encrypted.</summary>
internal sealed class KeyFolder(string path, IDataProtector protector)
{
    public string Path { get; } = Directory.CreateDirectory(path).FullName;

    public bool Has(string name) => File.Exists(FileOf(name, ".key")) && File.Exists(FileOf(name, ".crt"));

    /// <summary>The key goes first: a certificate on the disk always has its key.</summary>
    public void Save(string name, X509Certificate2 certificate, AsymmetricAlgorithm key)
    {
        Write(FileOf(name, ".key"), protector.Protect(key.ExportPkcs8PrivateKey()));
        Write(FileOf(name, ".crt"), System.Text.Encoding.ASCII.GetBytes(certificate.ExportCertificatePem() + "\n"));
    }

    /// <summary>Null when it is not there.</summary>
    public X509Certificate2? Load(string name)
    {
        if (!Has(name)) return null;
        using var bare = X509CertificateLoader.LoadCertificateFromFile(FileOf(name, ".crt"));
        var secret = protector.Unprotect(File.ReadAllBytes(FileOf(name, ".key")));
        try
        {
            if (bare.PublicKey.Oid.Value == Oids.EcPublicKey)
            {
                using var ec = ECDsa.Create();
                ec.ImportPkcs8PrivateKey(secret, out _);
                return bare.CopyWithPrivateKey(ec);
            }
            using var rsa = RSA.Create();
            rsa.ImportPkcs8PrivateKey(secret, out _);
            return bare.CopyWithPrivateKey(rsa);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    /// <summary>Certificates that came with the key, issuer first.</summary>
    public void SaveChain(string name, IEnumerable<X509Certificate2> chain) =>
        Write(FileOf(name, ".chain"), System.Text.Encoding.ASCII.GetBytes(string.Concat(chain.Select(c => c.ExportCertificatePem() + "\n"))));

    public IReadOnlyList<X509Certificate2> Chain(string name)
    {
        var chain = new X509Certificate2Collection();
        if (File.Exists(FileOf(name, ".chain"))) chain.ImportFromPemFile(FileOf(name, ".chain"));
        return [.. chain];
    }

    public LocalKey? Key(string name, IReadOnlyList<X509Certificate2> chain) => Load(name) is { } certificate ? new LocalKey(certificate, chain) : null;

    private string FileOf(string name, string extension) => System.IO.Path.Combine(Path, name + extension);

    private static void Write(string file, byte[] content)
    {
        File.WriteAllBytes(file + ".new", content);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file + ".new", UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.Move(file + ".new", file, overwrite: true);
    }
}
