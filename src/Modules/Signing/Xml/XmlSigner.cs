using System.Xml;
using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Xml;

/// <summary>Signs a message: enveloped, exclusive C14N, the certificate and its chain inside.</summary>
internal static class XmlSigner
{
    /// <param name="document">Without a signature; one is put last into its root.</param>
    /// <param name="byId">The reference names the root by its Id, as some receivers want it, instead of the whole document.</param>
    /// <exception cref="ArgumentException">The document is one that no reader of ours would accept.</exception>
    public static async ValueTask<byte[]> Sign(ReadOnlyMemory<byte> document, ISignatureKey key, bool byId = false, CancellationToken cancel = default)
    {
        if (Unsigned(document) is not { DocumentElement: { } root } xml || (byId && root.GetAttribute("Id").Length == 0))
            throw new ArgumentException("not plain XML, signed already, or without the Id to sign by", nameof(document));

        var hash = key.Algorithm.Hash;
        var digest = ExclusiveC14N.Hash(hash, root);
        var signature = Add(root, "Signature");
        var info = Add(signature, "SignedInfo");
        Method(Add(info, "CanonicalizationMethod"), Dsig.Exclusive);
        Method(Add(info, "SignatureMethod"), Dsig.Name(key.Algorithm));
        var reference = Add(info, "Reference");
        reference.SetAttribute("URI", byId ? "#" + root.GetAttribute("Id") : "");
        var transforms = Add(reference, "Transforms");
        Method(Add(transforms, "Transform"), Dsig.Enveloped);
        Method(Add(transforms, "Transform"), Dsig.Exclusive);
        Method(Add(reference, "DigestMethod"), Dsig.Name(hash));
        Add(reference, "DigestValue").InnerText = Convert.ToBase64String(digest);

        var signed = await key.SignDigest(hash, ExclusiveC14N.Hash(hash, info), cancel);
        if (key.Algorithm.Scheme == SignatureScheme.Ecdsa) signed = EcdsaForm.ToSides(signed, CurveBytes(key));
        Add(signature, "SignatureValue").InnerText = Convert.ToBase64String(signed);
        var data = Add(Add(signature, "KeyInfo"), "X509Data");
        foreach (var certificate in key.Chain.Prepend(key.Certificate)) Add(data, "X509Certificate").InnerText = Convert.ToBase64String(certificate.RawData);

        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize }))
            xml.Save(writer);
        return bytes.ToArray();
    }

    /// <summary>Plain XML that nobody has signed yet.</summary>
    public static bool Takes(ReadOnlyMemory<byte> document) => Unsigned(document) is not null;

    private static XmlDocument? Unsigned(ReadOnlyMemory<byte> document) =>
        StrictXml.Read(document) is { DocumentElement: { } root } xml && root.GetElementsByTagName("Signature", Dsig.Namespace).Count == 0 ? xml : null;

    internal static int CurveBytes(ISignatureKey key) => Curves.Bytes(key.Certificate);

    private static XmlElement Add(XmlElement parent, string name) => (XmlElement)parent.AppendChild(parent.OwnerDocument.CreateElement(name, Dsig.Namespace))!;

    private static void Method(XmlElement element, string algorithm) => element.SetAttribute("Algorithm", algorithm);
}
