using System.Security.Cryptography.X509Certificates;
using System.Text;
using CuuLong.Platform.Verbs;
using CuuLong.Signing.Verbs;

namespace CuuLong.Tests.Modules.Signing.Trust;

/// <summary>--trust as people keep it: forms that openssl and Windows write, several in one file, and what does not belong there.</summary>
public sealed class FoldersOfRoots : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly Pki pki = new();

    private X509Certificate2 Root => pki.Authority.Trust.Anchors[0].Certificate;
    private string All => $"{Root.ExportCertificatePem()}\n{pki.Authority.Issuing.ExportCertificatePem()}\n{Pem("X509 CRL", pki.Authority.Lists.Root)}\n{Pem("X509 CRL", pki.Authority.Lists.Issuing)}";

    [Theory, InlineData("utf-8"), InlineData("utf-16"), InlineData("utf-16BE"), InlineData("us-ascii")]
    public void A_text_in_any_encoding_is_read(string encoding)
    {
        var code = Encoding.GetEncoding(encoding);
        folder.Write("all.pem", [.. code.GetPreamble(), .. code.GetBytes("Subject: CN=x\r\n" + All.ReplaceLineEndings("\r\n"))]);
        AssertWhole();
    }

    [Fact]
    public void Der_files_are_read()
    {
        folder.Write("root.cer", Root.RawData);
        folder.Write("ca.crt", pki.Authority.Issuing.RawData);
        folder.Write("r.crl", pki.Authority.Lists.Root);
        folder.Write("i.crl", pki.Authority.Lists.Issuing);
        AssertWhole();
    }

    /// <summary>As "openssl crl2pkcs7" writes it: certificates and a list in one message.</summary>
    [Theory, InlineData("DER"), InlineData("PEM")]
    public void A_bundle_is_read(string form)
    {
        var (code, said) = Tool.Run("openssl", "crl2pkcs7", "-certfile", folder.Write("all.txt", Encoding.ASCII.GetBytes(All)), "-in", folder.Write("i.txt", Encoding.ASCII.GetBytes(Pem("X509 CRL", pki.Authority.Lists.Issuing))), "-outform", form, "-out", folder["all.p7b"]);
        Assert.True(code == 0, said);
        File.Delete(folder["all.txt"]);
        File.Delete(folder["i.txt"]);
        folder.Write("r.crl", pki.Authority.Lists.Root);
        AssertWhole();
    }

    /// <summary>"openssl x509 -trustout" writes what it trusts the certificate for behind it.</summary>
    [Fact]
    public void A_certificate_with_what_openssl_trusts_it_for_is_read()
    {
        folder.Write("all.pem", Encoding.ASCII.GetBytes(All[All.IndexOf("\n-----BEGIN", StringComparison.Ordinal)..]));
        folder.Write("root.pem", Encoding.ASCII.GetBytes(Pem("TRUSTED CERTIFICATE", [.. Root.RawData, 0x30, 0x0C, 0x30, 0x0A, 6, 8, 0x2B, 6, 1, 5, 5, 7, 3, 4])));
        AssertWhole();
    }

    [Fact]
    public void What_does_not_belong_there_hides_nothing()
    {
        for (var i = 0; i < 300; i++) folder.Write($"a{i:000}.bin", [0x30, 0x82, 1, (byte)i, 5]);
        folder.Write("empty", []);
        Assert.Equal(0, Tool.Run("mkfifo", folder["pipe"]).Code);
        File.CreateSymbolicLink(folder["dead.pem"], "/nowhere.pem");
        Directory.CreateDirectory(folder["below"]);
        folder.Write("z.pem", Encoding.ASCII.GetBytes(All));
        AssertWhole();
    }

    [Fact]
    public void Authorities_without_their_root_are_told_apart_from_nothing()
    {
        Assert.Contains("không có chứng thư gốc nào", Assert.Throws<UsageException>(() => GivenTrust.Read(folder.Path)).Message);
        folder.Write("ca.crt", pki.Authority.Issuing.RawData);
        Assert.Contains("chỉ có chứng thư do nơi khác cấp", Assert.Throws<UsageException>(() => GivenTrust.Read(folder.Path)).Message);
    }

    public void Dispose() => folder.Dispose();

    private void AssertWhole()
    {
        var given = GivenTrust.Read(folder.Path);
        Assert.Equal([Root.RawData], given.Book.Anchors.Select(a => a.Certificate.RawData));
        Assert.Equal([pki.Authority.Issuing.RawData], given.Book.Intermediates.Select(c => c.RawData));
        Assert.Equal([true, true], new[] { Root, pki.Authority.Issuing }.Select(c => given.Evidence.Crls.Any(l => l.SignedBy(c))));
    }

    private static string Pem(string label, byte[] der) => new(System.Security.Cryptography.PemEncoding.Write(label, der));
}
