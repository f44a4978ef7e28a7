using System.Text;
using System.Xml;
using CuuLong.Platform.Outcomes;
using CuuLong.Signing.Cms;
using CuuLong.Signing.TestAuthority;
using CuuLong.Signing.Validation;
using CuuLong.Signing.Xml;

namespace CuuLong.Tests.Modules.Signing.Xml;

/// <summary>A message of one agency, signed by its seal.</summary>
internal sealed class Messages
{
    public const string Sender = "H84.12", Plain = """
        <?xml version="1.0" encoding="utf-8"?>
        <ed:Envelope xmlns:ed="urn:edxml" xmlns:x="urn:x" Id="message">
          <ed:From>H84.12</ed:From>
          <ed:Body kind="a &quot;b&quot; &#9;&lt;" x:note="n"><Title xmlns="">Kế hoạch &amp; dự toán &gt; 1</Title><ed:Amount>1000</ed:Amount><empty/></ed:Body>
        </ed:Envelope>
        """;

    public Pki Pki { get; } = new();

    public ISignatureKey Seal(TestKeyKind kind = TestKeyKind.P256, string code = Sender) =>
        Pki.Authority.Key(Pki.Authority.Issue(new TestSubject("Sở Thử nghiệm", "Tỉnh Thử", code), kind).Print())!;

    public async Task<string> Signed(ISignatureKey? key = null, string message = Plain, bool byId = false) => Encoding.UTF8.GetString(await XmlSigner.Sign(Encoding.UTF8.GetBytes(message), key ?? Seal(), byId));

    public async Task<Outcome<VerifiedXml>> Verify(string message) => await Verify(Encoding.UTF8.GetBytes(message));

    public async Task<Outcome<VerifiedXml>> Verify(byte[] message) =>
        await new XmlVerifier(new SigningGate(() => Pki.Authority.Trust, Pki.Source, Pki.Clock)).Verify(message, From, SubjectCodes.Belongs);

    /// <summary>The message with an empty signature last in it, for xmlsec1 to fill.</summary>
    public static string Unsigned(string message, string method) => message.Replace("</ed:Envelope>", $"""
          <ds:Signature xmlns:ds="{Dsig.Namespace}"><ds:SignedInfo><ds:CanonicalizationMethod Algorithm="{Dsig.Exclusive}"/><ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#{method}"/>
          <ds:Reference URI=""><ds:Transforms><ds:Transform Algorithm="{Dsig.Enveloped}"/><ds:Transform Algorithm="{Dsig.Exclusive}"/></ds:Transforms>
          <ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue/></ds:Reference></ds:SignedInfo><ds:SignatureValue/><ds:KeyInfo><ds:X509Data><ds:X509Certificate/></ds:X509Data></ds:KeyInfo></ds:Signature></ed:Envelope>
        """, StringComparison.Ordinal);

    public static string? From(XmlElement root) => root.ChildNodes.OfType<XmlElement>().FirstOrDefault(e => e is { LocalName: "From", NamespaceURI: "urn:edxml" })?.InnerText;

    public static string Amount(XmlElement root) => root.GetElementsByTagName("Amount", "urn:edxml")[0]!.InnerText;
}
