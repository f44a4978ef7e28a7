using System.Security.Cryptography.X509Certificates;
using System.Text;
using CuuLong.Signing.TestAuthority;
using CuuLong.Signing.Xml;

namespace CuuLong.Tests.Modules.Signing.Xml;

/// <summary>Messages signed and verified, by us and by xmlsec1, in both directions.</summary>
public sealed class SigningMessages
{
    private readonly Messages messages = new();

    [Theory, InlineData(TestKeyKind.Rsa2048), InlineData(TestKeyKind.P256), InlineData(TestKeyKind.P384)]
    internal async Task Xmlsec_accepts_what_we_sign_and_we_read_it_back(TestKeyKind kind)
    {
        using var folder = new TempFolder();
        var signed = await messages.Signed(messages.Seal(kind));
        string Judged(string text) => Tool.Run("xmlsec1", "--verify", "--trusted-pem", folder.Write("root.pem", Encoding.ASCII.GetBytes(messages.Pki.Authority.Root.ExportCertificatePem())),
            "--verification-gmt-time", "2026-08-25 00:00:00", folder.Write("m.xml", Encoding.UTF8.GetBytes(text))).Said;
        var said = Judged(signed);
        Assert.True(said.StartsWith("OK", StringComparison.Ordinal), said);
        Assert.DoesNotContain("OK\n", Judged(signed.Replace("1000", "9000", StringComparison.Ordinal)));

        var read = (await messages.Verify(signed)).Value!;
        Assert.Equal((Messages.Sender, "1000"), (read.Sender, Messages.Amount(read.Root)));
        Assert.Empty(read.Root.GetElementsByTagName("Signature", Dsig.Namespace));
    }

    [Theory, InlineData(TestKeyKind.Rsa2048, "rsa-sha256"), InlineData(TestKeyKind.P256, "ecdsa-sha256")]
    internal async Task We_accept_what_xmlsec_signs(TestKeyKind kind, string method)
    {
        using var folder = new TempFolder();
        var seal = messages.Seal(kind);
        System.Security.Cryptography.AsymmetricAlgorithm secret = (System.Security.Cryptography.AsymmetricAlgorithm?)seal.Certificate.GetRSAPrivateKey() ?? seal.Certificate.GetECDsaPrivateKey()!;
        folder.Write("k.pem", Encoding.ASCII.GetBytes(secret.ExportPkcs8PrivateKeyPem()));
        folder.Write("c.pem", Encoding.ASCII.GetBytes(seal.Certificate.ExportCertificatePem()));
        folder.Write("ca.pem", Encoding.ASCII.GetBytes(messages.Pki.Authority.Issuing.ExportCertificatePem()));
        folder.Write("t.xml", Encoding.UTF8.GetBytes(Messages.Unsigned(Messages.Plain, method)));
        var (code, said) = Tool.Run("xmlsec1", "--sign", "--privkey-pem", $"{folder["k.pem"]},{folder["c.pem"]},{folder["ca.pem"]}", "--output", folder["s.xml"], folder["t.xml"]);
        Assert.True(code == 0, said);
        var verified = await messages.Verify(File.ReadAllBytes(folder["s.xml"]));
        Assert.True(!verified.Refused, verified.Refusal?.Code);
        Assert.Equal("1000", Messages.Amount(verified.Value!.Root));
    }

    [Fact]
    public async Task A_changed_message_a_strangers_seal_and_another_sender_are_refused()
    {
        var signed = await messages.Signed();
        Assert.Equal("signing.xml.changed", await Code(signed.Replace("1000", "9000", StringComparison.Ordinal)));
        Assert.Equal("signing.xml.sender", await Code(await messages.Signed(messages.Seal(code: "H84.99"))));
        using var stranger = TestKeys.Of("p256");
        Assert.Equal("signing.gate.no-path", await Code(await messages.Signed(stranger)));
        var revoked = messages.Seal();
        messages.Pki.Authority.Revoke(revoked.Certificate);
        Assert.Equal("signing.gate.revoked", await Code(await messages.Signed(revoked)));
    }

    private async Task<string?> Code(string message) => (await messages.Verify(message)).Refusal?.Code;
}
