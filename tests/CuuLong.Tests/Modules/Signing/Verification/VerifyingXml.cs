using System.Security.Cryptography.X509Certificates;
using System.Text;
using CuuLong.Signing.Verification;
using CuuLong.Signing.Xml;

namespace CuuLong.Tests.Modules.Signing.Verification;

public sealed class VerifyingXml
{
    private static readonly byte[] Message = Encoding.UTF8.GetBytes("<edXML><From>H84.1</From><Subject>Về việc thử</Subject></edXML>");

    [Fact]
    public async Task A_signed_message_passes()
    {
        var report = await Bureau.Shared.Verify(await Signed());
        Assert.Equal("TOTAL_PASSED", GenuineFiles.Verdict(report));
        Assert.Equal(("valid", "whole", "test", "good"), (SignatureWords.Integrity(report.Signatures[0]), SignatureWords.Coverage(report.Signatures[0]), SignatureWords.Chain(report.Signatures[0]), SignatureWords.Revocation(report.Signatures[0])));
    }

    [Fact]
    public async Task An_altered_message_fails()
    {
        var forged = Encoding.UTF8.GetString(await Signed()).Replace("Về việc thử", "Về việc khác", StringComparison.Ordinal);
        Assert.Equal("TOTAL_FAILED HASH_FAILURE", GenuineFiles.Verdict(await Bureau.Shared.Verify(Encoding.UTF8.GetBytes(forged))));
    }

    [Fact]
    public async Task A_wrapped_message_fails()
    {
        var signed = Encoding.UTF8.GetString(await Signed());
        var forged = $"<edXML><From>H84.9</From>{signed[signed.IndexOf("<edXML", StringComparison.Ordinal)..]}</edXML>";
        Assert.Equal("TOTAL_FAILED HASH_FAILURE", GenuineFiles.Verdict(await Bureau.Shared.Verify(Encoding.UTF8.GetBytes(forged))));
    }

    /// <summary>As xmlsec1 signs by its templates: Canonical XML 1.0 with unused namespaces and xml:lang from above, the signature in the middle, names of the key beside.</summary>
    [Theory]
    [InlineData("http://www.w3.org/TR/2001/REC-xml-c14n-20010315", "http://www.w3.org/TR/2001/REC-xml-c14n-20010315")]
    [InlineData("http://www.w3.org/2001/10/xml-exc-c14n#", "http://www.w3.org/TR/2001/REC-xml-c14n-20010315")]
    [InlineData("http://www.w3.org/TR/2001/REC-xml-c14n-20010315", "")]
    public async Task A_signature_of_xmlsec1_is_judged(string info, string content)
    {
        using var folder = new TempFolder();
        var key = TestKeys.Rsa(2048);
        folder.Write("key.pem", Encoding.ASCII.GetBytes(key.Certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem()));
        folder.Write("cert.pem", Encoding.ASCII.GetBytes(key.Certificate.ExportCertificatePem()));
        var second = content == "" ? "" : $"<Transform Algorithm=\"{content}\"/>";
        var template = $"<ed:M xmlns:ed=\"urn:ed\" xmlns:un=\"urn:un\" xml:lang=\"vi\"><ed:A b=\"&#xA;\">1 &amp; 2</ed:A><Signature xmlns=\"{Dsig.Namespace}\"><SignedInfo><CanonicalizationMethod Algorithm=\"{info}\"/>"
            + $"<SignatureMethod Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#rsa-sha256\"/><Reference URI=\"\"><Transforms><Transform Algorithm=\"{Dsig.Enveloped}\"/>{second}</Transforms>"
            + "<DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/><DigestValue/></Reference></SignedInfo><SignatureValue/><KeyInfo><KeyName>k</KeyName><X509Data/></KeyInfo></Signature><ed:B/></ed:M>";
        var (code, said) = Tool.Run("xmlsec1", "--sign", "--privkey-pem", $"{folder["key.pem"]},{folder["cert.pem"]}", "--output", folder["out.xml"], folder.Write("t.xml", Encoding.UTF8.GetBytes(template)));
        Assert.True(code == 0, said);
        var report = await Bureau.Shared.Verify(File.ReadAllBytes(folder["out.xml"]));
        // The root is a stranger's; what is asked is the integrity.
        Assert.Equal(("INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND", "valid"), (GenuineFiles.Verdict(report), SignatureWords.Integrity(report.Signatures[0])));
        var forged = Encoding.UTF8.GetString(File.ReadAllBytes(folder["out.xml"])).Replace("1 &amp; 2", "1 &amp; 3", StringComparison.Ordinal);
        Assert.Equal("TOTAL_FAILED HASH_FAILURE", GenuineFiles.Verdict(await Bureau.Shared.Verify(Encoding.UTF8.GetBytes(forged))));
    }

    [Fact]
    public async Task A_signature_over_a_part_is_neither_passed_nor_failed()
    {
        var forged = Encoding.UTF8.GetString(await Signed()).Replace("URI=\"\"", "URI=\"#part\"", StringComparison.Ordinal);
        Assert.Equal("INDETERMINATE UNKNOWN_FORMAT", GenuineFiles.Verdict(await Bureau.Shared.Verify(Encoding.UTF8.GetBytes(forged))));
    }

    [Fact]
    public async Task An_unsigned_message_is_told_so() => Assert.Equal("INDETERMINATE NO_SIGNATURE", GenuineFiles.Verdict(await Bureau.Shared.Verify(Message)));

    private static async Task<byte[]> Signed() => await XmlSigner.Sign(Message, Bureau.Shared.Signer.Key);
}
