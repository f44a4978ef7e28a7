using System.Text;
using System.Xml;
using CuuLong.Signing.Xml;

namespace CuuLong.Tests.Modules.Signing.Xml;

/// <summary>What other verifiers let pass.</summary>
public sealed class ForgedMessages
{
    private readonly Messages messages = new();

    /// <summary>The eight classical forms of signature wrapping (Somorovsky et al., 2012): the signed part moved, a forged one in its place.</summary>
    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6), InlineData(7), InlineData(8)]
    public async Task A_wrapped_signature_is_refused(int form)
    {
        foreach (var byId in new[] { false, true })
        {
            var signed = await messages.Signed(byId: byId);
            Assert.False((await messages.Verify(signed)).Refused);
            var wrapped = Wrap(form, signed);
            var verified = await messages.Verify(wrapped);
            Assert.True(verified.Refused, $"form {form} passed: {wrapped}");
        }
    }

    [Fact]
    public async Task Nothing_outside_is_read_and_no_entity_explodes()
    {
        var signed = await messages.Signed();
        string With(string doctype) => signed.Insert(signed.IndexOf("<ed:Envelope", StringComparison.Ordinal), doctype);
        await Refused("signing.xml.not-plain", With("<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>").Replace("1000", "&x;", StringComparison.Ordinal));
        var laughs = string.Concat(Enumerable.Range(1, 9).Select(n => $"<!ENTITY l{n} \"{string.Concat(Enumerable.Repeat($"&l{n - 1};", 10))}\">"));
        await Refused("signing.xml.not-plain", With($"<!DOCTYPE r [<!ENTITY l0 \"ha\">{laughs}]>").Replace("1000", "&l9;", StringComparison.Ordinal));
        await Refused("signing.xml.not-plain", new string('<', 10) + signed);
        await Refused("signing.xml.not-plain", string.Concat(Enumerable.Repeat("<a>", 5000)) + string.Concat(Enumerable.Repeat("</a>", 5000)));
    }

    [Theory]
    [InlineData("<ed:From>H84.12", "<ed:From>H84.12<!-- -->")]
    [InlineData("<ed:Amount>1000", "<ed:Amount>10<!---->00")]
    [InlineData("<ed:Amount>1000", "<ed:Amount>10<?x y?>00")]
    public async Task Comments_and_instructions_split_no_text(string from, string to) => await Refused("signing.xml.not-plain", (await messages.Signed()).Replace(from, to, StringComparison.Ordinal));

    [Fact]
    public async Task An_id_used_twice_is_refused() =>
        await Refused("signing.xml.not-plain", (await messages.Signed()).Replace("<empty />", "<empty Id=\"message\" />", StringComparison.Ordinal).Replace("<empty/>", "<empty Id=\"message\"/>", StringComparison.Ordinal));

    [Theory]
    [InlineData("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256", "http://www.w3.org/2000/09/xmldsig#rsa-sha1")]
    [InlineData("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256", "http://www.w3.org/2000/09/xmldsig#hmac-sha1")]
    [InlineData("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256", "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256")]
    [InlineData("http://www.w3.org/2001/04/xmlenc#sha256", "http://www.w3.org/2000/09/xmldsig#sha1")]
    [InlineData("<CanonicalizationMethod Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"", "<CanonicalizationMethod Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments\"")]
    [InlineData("<Transform Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"", "<Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xslt-19991116\"")]
    [InlineData("URI=\"\"", "URI=\"http://127.0.0.1/\"")]
    [InlineData("URI=\"\"", "URI=\"#other\"")]
    [InlineData("URI=\"\"", "Id=\"r\"")]
    [InlineData("<KeyInfo>", "<KeyInfo><KeyName>x</KeyName>")]
    [InlineData("</Reference>", "</Reference><Reference URI=\"\"/>")]
    [InlineData("</KeyInfo>", "</KeyInfo><Object/>")]
    public async Task Other_algorithms_and_forms_are_refused(string from, string to)
    {
        var signed = await messages.Signed();
        Assert.Contains(from, signed);
        await Refused("signing.xml.shape", signed.Replace(from, to, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_key_is_the_first_certificates_and_no_other()
    {
        var signed = await messages.Signed();
        var other = Convert.ToBase64String(messages.Seal().Certificate.RawData);
        await Refused("signing.xml.broken", signed.Replace("<X509Data>", $"<X509Data><X509Certificate>{other}</X509Certificate>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Three_thousand_mutations_neither_throw_nor_change_what_is_read()
    {
        var genuine = Encoding.UTF8.GetBytes(await messages.Signed());
        var meant = (await messages.Verify(genuine)).Value!.Root.OuterXml;
        var random = new Random(20261122);
        for (var round = 0; round < 3000; round++)
        {
            var verified = await messages.Verify(Mutation.Of(genuine, random));
            // White space and quotes inside the signature may change without harm; what is read may not.
            if (!verified.Refused) Assert.Equal(ExclusiveC14N.Of(Root(meant)), ExclusiveC14N.Of(verified.Value!.Root));
        }
    }

    private async Task Refused(string code, string message) => Assert.Equal(code, (await messages.Verify(message)).Refusal?.Code);

    private static XmlElement Root(string text)
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        document.LoadXml(text);
        return document.DocumentElement!;
    }

    private static string Wrap(int form, string signed)
    {
        var original = Root(signed);
        var document = original.OwnerDocument;
        var signature = (XmlElement)original.GetElementsByTagName("Signature", Dsig.Namespace)[0]!;
        var forged = (XmlElement)original.CloneNode(deep: true);
        forged.GetElementsByTagName("Amount", "urn:edxml")[0]!.InnerText = "9000";
        var copied = (XmlElement)forged.GetElementsByTagName("Signature", Dsig.Namespace)[0]!;
        if (form % 2 == 0) forged.SetAttribute("Id", "forged");
        document.RemoveChild(original);
        document.AppendChild(forged);
        var bare = (XmlElement)original.CloneNode(deep: true);
        bare.RemoveChild(bare.GetElementsByTagName("Signature", Dsig.Namespace)[0]!);
        XmlElement In(string name, XmlElement inside, string space)
        {
            var wrapper = document.CreateElement(name, space);
            wrapper.AppendChild(inside);
            return wrapper;
        }

        switch (form)
        {
            case 1: copied.AppendChild(In("Object", original, Dsig.Namespace)); break;
            case 2: forged.RemoveChild(copied); forged.AppendChild(bare); forged.AppendChild(signature.CloneNode(true)); break;
            case 3: forged.InsertBefore(original, forged.FirstChild); break;
            case 4: forged.RemoveChild(copied); forged.AppendChild(original); break;
            case 5: forged.AppendChild(In("Extensions", bare, "urn:edxml")); break;
            case 6: copied.AppendChild(In("Object", bare, Dsig.Namespace)); break;
            case 7: forged.InsertBefore(In("Extensions", original, "urn:edxml"), forged.FirstChild); break;
            default: forged.RemoveChild(copied); bare.AppendChild(In("Wrapper", signature, "urn:edxml")); forged.AppendChild(bare); break;
        }
        return document.OuterXml;
    }
}
