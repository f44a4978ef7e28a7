using System.Security.Cryptography.X509Certificates;
using System.Text;
using CuuLong.Platform.Outcomes;
using CuuLong.Signing.Contracts;
using CuuLong.Signing.Import;
using CuuLong.Signing.Keys;
using CuuLong.Signing.Model;
using CuuLong.Signing.Operations;
using CuuLong.Signing.TestAuthority;
using CuuLong.Tests.Modules.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Modules.Signing.Xml;

/// <summary>Messages through the door that other modules use, with xmlsec1 at the other end.</summary>
public sealed class MessagesOfAgencies
{
    [Theory, InlineData(TestKeyKind.Rsa2048), InlineData(TestKeyKind.P256)]
    internal async Task An_agency_signs_and_xmlsec_and_we_accept_it_and_only_what_was_signed_is_read(TestKeyKind kind)
    {
        await using var office = await Office.Open();
        await Certified(office, kind);
        var signed = Office.Value(await office.Do(office.Clerk, (IMessageSigning m) => m.Sign(Encoding.UTF8.GetBytes(Messages.Plain), office.Sender.Id).AsTask()));

        using var folder = new TempFolder();
        var root = office.App.Services.GetRequiredService<TestPki>().Root;
        var (_, said) = Tool.Run("xmlsec1", "--verify", "--trusted-pem", folder.Write("root.pem", Encoding.ASCII.GetBytes(root.ExportCertificatePem())),
            "--verification-gmt-time", office.App.Clock.Now.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture), folder.Write("m.xml", signed));
        Assert.True(said.StartsWith("OK", StringComparison.Ordinal), said);

        var read = Office.Value(await Verify(office, signed));
        Assert.Equal((Messages.Sender, "Sở Thông tin và Truyền thông", "1000"), (read.Sender, read.Holder, Messages.Amount(read.Root)));
        Assert.Same(read.Root, read.Root.OwnerDocument.DocumentElement);
        Assert.Empty(read.Root.GetElementsByTagName("Signature", "http://www.w3.org/2000/09/xmldsig#"));
    }

    [Fact]
    public async Task What_xmlsec_signed_with_the_agencys_key_is_read_and_what_was_changed_or_says_another_sender_is_not()
    {
        await using var office = await Office.Open();
        var certificate = await Certified(office, TestKeyKind.Rsa2048);
        var key = (await office.App.Services.GetRequiredService<IKeyRing>().Of(certificate, default))!;
        using var folder = new TempFolder();
        using var secret = key.Certificate.GetRSAPrivateKey()!;
        folder.Write("k.pem", Encoding.ASCII.GetBytes(secret.ExportPkcs8PrivateKeyPem()));
        folder.Write("c.pem", Encoding.ASCII.GetBytes(key.Certificate.ExportCertificatePem()));
        folder.Write("ca.pem", Encoding.ASCII.GetBytes(key.Chain[0].ExportCertificatePem()));
        string Outside(string message)
        {
            folder.Write("t.xml", Encoding.UTF8.GetBytes(Messages.Unsigned(message, "rsa-sha256")));
            var (code, said) = Tool.Run("xmlsec1", "--sign", "--privkey-pem", $"{folder["k.pem"]},{folder["c.pem"]},{folder["ca.pem"]}", "--output", folder["s.xml"], folder["t.xml"]);
            Assert.True(code == 0, said);
            return File.ReadAllText(folder["s.xml"]);
        }

        var signed = Outside(Messages.Plain);
        Assert.Equal("1000", Messages.Amount(Office.Value(await Verify(office, Encoding.UTF8.GetBytes(signed))).Root));
        Assert.Equal("signing.xml.changed", (await Verify(office, Encoding.UTF8.GetBytes(signed.Replace("1000", "9000", StringComparison.Ordinal)))).Refusal!.Code);
        Assert.Equal("signing.xml.sender", (await Verify(office, Encoding.UTF8.GetBytes(Outside(Messages.Plain.Replace("H84.12", "H84.99", StringComparison.Ordinal))))).Refusal!.Code);
    }

    [Fact]
    public async Task No_agency_signs_without_its_certificate_nor_what_no_reader_takes()
    {
        await using var office = await Office.Open();
        Assert.Equal("signing.sign.no-seal", await Refused(Messages.Plain));
        await Certified(office, TestKeyKind.P256);
        foreach (var hostile in new[] { "", "no xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "<a><!-- c --></a>", "<a><b Id='1'/><c Id='1'/></a>" })
            Assert.Equal("signing.xml.not-plain", await Refused(hostile));
        var signed = Office.Value(await office.Do(office.Clerk, (IMessageSigning m) => m.Sign(Encoding.UTF8.GetBytes(Messages.Plain), office.Sender.Id).AsTask()));
        Assert.Equal("signing.xml.not-plain", await Refused(Encoding.UTF8.GetString(signed)));

        async Task<string> Refused(string message) => (await office.Do(office.Clerk, (IMessageSigning m) => m.Sign(Encoding.UTF8.GetBytes(message), office.Sender.Id).AsTask())).Refusal!.Code;
    }

    /// <returns>Print of the seal's certificate, which names the agency's code.</returns>
    private static async Task<string> Certified(Office office, TestKeyKind kind)
    {
        var issued = office.App.Services.GetRequiredService<TestPki>().Issue(new TestSubject(office.Sender.Name, "Tỉnh Thử", Messages.Sender), kind, from: office.App.Clock.Now.AddDays(-1));
        Office.Value(await office.Do(office.Clerk, (RegisterCertificate op) => op.Run(new(new Holder(HolderKind.Organisation, office.Sender.Name), Medium.UsbToken, null, CertificateFile.Of(issued).Facts))));
        return CertificateFile.Of(issued).Facts.Thumbprint!;
    }

    private static Task<Outcome<SignedMessage>> Verify(Office office, byte[] message) => office.Do(office.Clerk, (IMessageSigning m) => m.Verify(message, Messages.From).AsTask());
}
