using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml;
using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Xml;

/// <summary>
/// The one form of signature that is accepted: the last child of the root, over the root without it, one reference, two
/// transforms, certificates and nothing else to name the key. Anything more, or elsewhere, is refused unread.
/// </summary>
internal sealed record SignatureShape(
    XmlElement Signature, XmlElement SignedInfo, SignatureAlgorithm Algorithm, HashAlgorithmName Digest, byte[] DigestValue, byte[] Value, IReadOnlyList<X509Certificate2> Certificates)
{
    private const int MostCertificates = 8;

    /// <summary>Null for any other form.</summary>
    public static SignatureShape? Of(XmlElement root)
    {
        try
        {
            return Read(root);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static SignatureShape? Read(XmlElement root)
    {
        var all = root.GetElementsByTagName("Signature", Dsig.Namespace);
        if (all.Count != 1 || all[0] is not XmlElement signature || signature != Elements(root).LastOrDefault()) return null;
        if (Named(signature, ["Id"], "SignedInfo", "SignatureValue", "KeyInfo") is not [var info, var value, var key]) return null;
        if (Named(info, ["Id"], "CanonicalizationMethod", "SignatureMethod", "Reference") is not [var canonical, var method, var reference]) return null;
        if (Named(reference, ["URI", "Id"], "Transforms", "DigestMethod", "DigestValue") is not [var transforms, var digestMethod, var digestValue]) return null;
        if (Named(transforms, [], "Transform", "Transform") is not [var first, var second]) return null;
        if (!reference.HasAttribute("URI") || !IsWhole(reference.GetAttribute("URI"), root) || NameOf(canonical) != Dsig.Exclusive || NameOf(first) != Dsig.Enveloped || NameOf(second) != Dsig.Exclusive) return null;
        if (Dsig.Signature(NameOf(method) ?? "") is not { } algorithm || Dsig.Digest(NameOf(digestMethod) ?? "") is not { } digest) return null;
        if (Named(key, ["Id"], "X509Data") is not [var data] || CertificatesIn(data) is not { Count: > 0 } certificates) return null;
        return new(signature, info, algorithm, digest, Base64(digestValue), Base64(value), certificates);
    }

    /// <summary>The whole document, or the root by its own Id: the same nodes.</summary>
    private static bool IsWhole(string uri, XmlElement root) => uri.Length == 0 || (uri[0] == '#' && uri.Length > 1 && root.GetAttribute("Id") == uri[1..]);

    private static IReadOnlyList<X509Certificate2>? CertificatesIn(XmlElement data)
    {
        var elements = Elements(data).ToList();
        // Names beside the certificates (X509SubjectName…) decide nothing.
        var encoded = elements.Where(e => e.LocalName == "X509Certificate" && e.NamespaceURI == Dsig.Namespace).ToList();
        if (encoded.Count > MostCertificates) return null;
        var read = encoded.Select(e => Cms.Certificates.Load(Base64(e))).OfType<X509Certificate2>().ToList();
        return read.Count == encoded.Count ? read : null;
    }

    /// <summary>The children when they are just these, with no attributes but those named; null otherwise.</summary>
    private static List<XmlElement>? Named(XmlElement parent, string[] attributes, params string[] names)
    {
        var children = Elements(parent).ToList();
        var plain = parent.Attributes.Cast<XmlAttribute>().All(a => a.NamespaceURI == "http://www.w3.org/2000/xmlns/" || (a.NamespaceURI.Length == 0 && attributes.Contains(a.Name)));
        var text = parent.ChildNodes.Cast<XmlNode>().Any(n => n is XmlText or XmlCDataSection);
        return plain && !text && children.Select(c => c.LocalName).SequenceEqual(names) && children.All(c => c.NamespaceURI == Dsig.Namespace) ? children : null;
    }

    /// <summary>Null when the method carries anything besides its name.</summary>
    private static string? NameOf(XmlElement method) => Named(method, ["Algorithm"]) is not null ? method.GetAttribute("Algorithm") : null;

    private static byte[] Base64(XmlElement element) =>
        Elements(element).Any() || element.Attributes.Cast<XmlAttribute>().Any(a => a.NamespaceURI != "http://www.w3.org/2000/xmlns/" && a.Name != "Id") ? throw new FormatException() : Convert.FromBase64String(element.InnerText);

    private static IEnumerable<XmlElement> Elements(XmlNode parent) => parent.ChildNodes.OfType<XmlElement>();
}
