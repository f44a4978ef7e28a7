using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CuuLong.Platform.Data;
using CuuLong.Platform.Verbs;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Keys;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Keys;

/// <summary>Keys handed in as PKCS#12.</summary>
public sealed class KeepingKeys : IDisposable
{
    private readonly TempFolder folder = new();

    [Theory, InlineData("rsa"), InlineData("p256")]
    public async Task A_key_handed_in_signs_after_a_restart_and_stands_on_the_disk_encrypted(string kind)
    {
        using var key = TestKeys.Of(kind);
        var imported = Vault().Import(File(key), "mật khẩu").Value!;
        Assert.False(imported.HasPrivateKey);

        var kept = Vault().Key(imported.Print())!;
        Assert.Contains(kept.Chain, c => c.Thumbprint == TestKeys.Root.Thumbprint);
        var digest = SHA256.HashData("x"u8);
        var signature = await kept.SignDigest(HashAlgorithmName.SHA256, digest);
        Assert.True(PublicKeys.VerifyHash(imported, kept.Algorithm, digest, signature));

        using var secret = (AsymmetricAlgorithm?)key.Certificate.GetRSAPrivateKey() ?? key.Certificate.GetECDsaPrivateKey()!;
        var part = Encoding.Latin1.GetString(secret.ExportPkcs8PrivateKey())[^24..];
        Assert.DoesNotContain(Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories), f => Encoding.Latin1.GetString(System.IO.File.ReadAllBytes(f)).Contains(part, StringComparison.Ordinal));
    }

    [Fact]
    public void A_wrong_passphrase_another_file_and_one_without_a_key_are_told_apart()
    {
        using var key = TestKeys.Of("p256");
        Assert.Equal("signing.key.passphrase", Vault().Import(File(key), "sai").Refusal?.Code);
        Assert.Equal("signing.key.not-p12", Vault().Import("không phải"u8.ToArray(), "").Refusal?.Code);
        Assert.Equal("signing.key.no-private-key", Vault().Import(new X509Certificate2Collection(TestKeys.Root.CopyBare()).Export(X509ContentType.Pkcs12, "")!, "").Refusal?.Code);
        Assert.Null(Vault().Key(new string('0', 64)));
    }

    [Fact]
    public void A_key_of_another_kind_one_without_its_certificate_and_two_at_once_are_not_called_a_wrong_passphrase()
    {
        string Code(string made)
        {
            var (code, said) = Tool.Run("bash", "-c", $"cd {folder.Path} && {made}");
            Assert.True(code == 0, said);
            return Vault().Import(System.IO.File.ReadAllBytes(folder["k.p12"]), "1234").Refusal!.Code;
        }

        const string Self = "-nodes -keyout k.key -x509 -out k.pem -subj /CN=A", Out = "-passout pass:1234 -out k.p12";
        Assert.Equal("signing.key.kind", Code($"openssl req -newkey ed25519 {Self} && openssl pkcs12 -export -inkey k.key -in k.pem {Out}"));
        Assert.Equal("signing.key.kind", Code($"openssl req -newkey rsa-pss {Self} && openssl pkcs12 -export -inkey k.key -in k.pem {Out}"));
        Assert.Equal("signing.key.no-certificate", Code($"openssl pkcs12 -export -nocerts -inkey k.key {Out}"));
        Assert.Equal("signing.gate.curve", Code($"openssl ecparam -name secp256k1 -out c && openssl req -newkey ec:c {Self} && openssl pkcs12 -export -inkey k.key -in k.pem {Out}"));
        using LocalKey one = TestKeys.Of("p256"), other = TestKeys.Of("rsa");
        var both = new X509Certificate2Collection(new[] { one.Certificate, other.Certificate }).Export(X509ContentType.Pkcs12, "1234")!;
        Assert.Equal("signing.key.many", Vault().Import(both, "1234").Refusal?.Code);
    }

    public void Dispose() => folder.Dispose();

    private KeyVault Vault() => new(new Installation(folder.Path, Database.Sqlite(folder["db"]), folder.Path), Pki.Protection);

    private static byte[] File(LocalKey key) => new X509Certificate2Collection(new[] { key.Certificate, TestKeys.Root.CopyBare() }).Export(X509ContentType.Pkcs12, "mật khẩu")!;
}

internal static class Bare
{
    public static X509Certificate2 CopyBare(this X509Certificate2 certificate) => X509CertificateLoader.LoadCertificate(certificate.RawData);
}
