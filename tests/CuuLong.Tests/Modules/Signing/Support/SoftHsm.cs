using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Keys.Pkcs11;

namespace CuuLong.Tests.Modules.Signing;

/// <summary>A SoftHSM token in a folder of its own.</summary>
internal sealed class SoftHsm : IDisposable
{
    public const string Module = "/usr/lib/softhsm/libsofthsm2.so", Token = "cuulong", Pin = "24682468";
    private readonly TempFolder folder = new();

    public SoftHsm()
    {
        Directory.CreateDirectory(folder["tokens"]);
        folder.Write("softhsm2.conf", Encoding.UTF8.GetBytes($"directories.tokendir = {folder["tokens"]}\nobjectstore.backend = file\nlog.level = ERROR\n"));
        Demand("softhsm2-util", "--init-token", "--free", "--label", Token, "--pin", Pin, "--so-pin", "13571357");
    }

    public Dictionary<string, string> Environment => new() { ["SOFTHSM2_CONF"] = folder["softhsm2.conf"] };

    public string Path => folder.Path;

    public TokenModule Open(IRefusedPins? refused = null) => new(Module, folder.Path, refused ?? new RefusedPins(folder["refused"], Pki.Protection), Environment);

    /// <summary>Puts a key with a certificate of the test root onto the token.</summary>
    public X509Certificate2 Put(string kind, string label, string id)
    {
        using var key = TestKeys.Of(kind);
        using AsymmetricAlgorithm secret = (AsymmetricAlgorithm?)key.Certificate.GetRSAPrivateKey() ?? key.Certificate.GetECDsaPrivateKey()!;
        return Put(secret, key.Certificate, label, id);
    }

    public X509Certificate2 Put(AsymmetricAlgorithm key, X509Certificate2 certificate, string label, string id)
    {
        folder.Write("key.pem", Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem()));
        Demand("softhsm2-util", "--import", folder["key.pem"], "--token", Token, "--label", label, "--id", id, "--pin", Pin);
        folder.Write("cert.der", certificate.RawData);
        Demand("pkcs11-tool", "--module", Module, "--login", "--pin", Pin, "--token-label", Token, "--write-object", folder["cert.der"], "--type", "cert", "--label", label, "--id", id);
        return X509CertificateLoader.LoadCertificate(certificate.RawData);
    }

    public static Pkcs11Uri Uri(string label) => Pkcs11Uri.TryRead($"pkcs11:token={Token};object={label}", out var uri) ? uri : throw new InvalidOperationException();

    public void Remove() => Directory.Delete(folder["tokens"], recursive: true);

    public void Dispose() => folder.Dispose();

    private void Demand(string program, params string[] arguments)
    {
        var (code, said) = Tool.RunWith(Environment, program, arguments);
        Assert.True(code == 0, said);
    }
}
