using System.Text;
using CuuLong.Signing.Xml;

namespace CuuLong.Tests.Modules.Signing.Verification;

public sealed class MutatedXml
{
    [Fact]
    public async Task No_broken_xml_throws_and_none_passes_that_says_another_thing()
    {
        var message = Encoding.UTF8.GetBytes("<edXML xmlns=\"urn:ed\" Id=\"m\"><From>H84.1</From><Subject lang=\"vi\">Về việc thử</Subject><p:Body xmlns:p=\"urn:p\"><![CDATA[1 < 2]]> &amp; 3</p:Body></edXML>");
        var genuine = new[] { await XmlSigner.Sign(message, Bureau.Shared.Signer.Key), await XmlSigner.Sign(message, Bureau.Shared.Seal.Key, byId: true) };
        var said = genuine.Select(Said).ToList();
        Assert.All(said, s => Assert.NotEmpty(s!));
        await Mutants.None(5_000, (n, random) =>
        {
            var mutated = Mutation.Of(genuine[n % 2], random);
            return (mutated, () => Said(mutated) is { } now && now.SequenceEqual(said[n % 2]!));
        });
    }

    /// <summary>The content that is signed, canonical; null when there is none.</summary>
    private static byte[]? Said(byte[] xml) => StrictXml.Read(xml) is { DocumentElement: { } root }
        ? ExclusiveC14N.Of(root, without: root.GetElementsByTagName("Signature", Dsig.Namespace)[0] as System.Xml.XmlElement) : null;
}
