using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml;
using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Xml;

/// <summary>
/// The one form of signature that is accepted: the last child of the root, over the root without it, one reference, two
/// transforms, certificates and nothing else to name the key. Anything more, or elsewhere, is refused unread.
/// </summary>
/// <param name="InclusiveContent">The root is canonicalized with all namespaces in scope (C14N 1.0); so is <paramref name="SignedInfo"/> by the next. Only in files of others.</param>
internal sealed record SignatureShape(
    XmlElement Signature, XmlElement SignedInfo, SignatureAlgorithm Algorithm, HashAlgorithmName Digest, byte[] DigestValue, byte[] Value, IReadOnlyList<X509Certificate2> Certificates,
    bool InclusiveContent = false, bool InclusiveInfo = false)
{
    private const int MostCertificates = 8;
    private byte[]? signed;

    /// <summary>The bytes that <see cref="Value"/> signs.</summary>
    public byte[] Signed => signed ??= ExclusiveC14N.Of(SignedInfo, inclusive: InclusiveInfo);

    /// <summary>Null for any other form.</summary>
    /// <param name="foreign">Also as others write it over the same nodes: anywhere in the root, canonicalized by C14N 1.0, names and values of the key beside the certificates.</param>
    public static SignatureShape? Of(XmlElement root, bool foreign = false)
    {
        try
        {
            return Read(root, foreign);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static SignatureShape? Read(XmlElement root, bool foreign)
    {
        var all = root.GetElementsByTagName("Signature", Dsig.Namespace);
        if (all.Count != 1 || all[0] is not XmlElement signature || (!foreign && signature != Elements(root).LastOrDefault())) return null;
        if (Named(signature, ["Id"], "SignedInfo", "SignatureValue", "KeyInfo") is not [var info, var value, var key]) return null;
        if (Named(info, ["Id"], "CanonicalizationMethod", "SignatureMethod", "Reference") is not [var canonical, var method, var reference]) return null;
        if (Named(reference, foreign ? ["URI", "Id", "Type"] : ["URI", "Id"], "Transforms", "DigestMethod", "DigestValue") is not [var transforms, var digestMethod, var digestValue]) return null;
        if (!reference.HasAttribute("URI") || !IsWhole(reference.GetAttribute("URI"), root)) return null;
        if (Canonical(NameOf(canonical), foreign) is not { } infoWay || Transformed(transforms, foreign) is not { } way) return null;
        if (Dsig.Signature(NameOf(method) ?? "") is not { } algorithm || Dsig.Digest(NameOf(digestMethod) ?? "") is not { } digest) return null;
        if (Data(key, foreign) is not { } data || CertificatesIn(data) is not { Count: > 0 } certificates) return null;
        return new(signature, info, algorithm, digest, Base64(digestValue), Base64(value), certificates, way, infoWay);
    }

    /// <summary>True for C14N 1.0, false for exclusive C14N; comments are never there to be kept.</summary>
    private static bool? Canonical(string? name, bool foreign) => name switch
    {
        Dsig.Exclusive => false,
        Dsig.Exclusive + "WithComments" when foreign => false,
        Dsig.Inclusive or Dsig.Inclusive + "#WithComments" when foreign => true,
        _ => null,
    };

    private static bool? Transformed(XmlElement transforms, bool foreign)
    {
        if (Named(transforms, [], "Transform", "Transform") is [var first, var second]) return NameOf(first) == Dsig.Enveloped ? Canonical(NameOf(second), foreign) : null;
        // A node set that nobody canonicalizes is by C14N 1.0 (XML-DSig, 4.4.3.2).
        return foreign && Named(transforms, [], "Transform") is [var only] && NameOf(only) == Dsig.Enveloped ? true : null;
    }

    /// <summary>The one X509Data. A key given beside it is never used.</summary>
    private static XmlElement? Data(XmlElement key, bool foreign) => foreign
        ? Elements(key).Where(e => e.LocalName == "X509Data" && e.NamespaceURI == Dsig.Namespace).ToList() is [var one] ? one : null
        : Named(key, ["Id"], "X509Data") is [var data] ? data : null;

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
