using System.Security.Cryptography;
using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Xml;

/// <summary>Names of XML-DSig, and the few algorithms that are let in: no SHA-1, no HMAC, no XSLT, no XPath.</summary>
internal static class Dsig
{
    public const string Namespace = "http://www.w3.org/2000/09/xmldsig#";
    public const string Exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#", Inclusive = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315", Enveloped = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";

    private static readonly (string Uri, SignatureAlgorithm Algorithm)[] Signatures =
    [
        ("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", new(SignatureScheme.RsaPkcs1, HashAlgorithmName.SHA256)),
        ("http://www.w3.org/2001/04/xmldsig-more#rsa-sha384", new(SignatureScheme.RsaPkcs1, HashAlgorithmName.SHA384)),
        ("http://www.w3.org/2001/04/xmldsig-more#rsa-sha512", new(SignatureScheme.RsaPkcs1, HashAlgorithmName.SHA512)),
        ("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256", new(SignatureScheme.Ecdsa, HashAlgorithmName.SHA256)),
        ("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384", new(SignatureScheme.Ecdsa, HashAlgorithmName.SHA384)),
        ("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512", new(SignatureScheme.Ecdsa, HashAlgorithmName.SHA512)),
        ("http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1", new(SignatureScheme.RsaPss, HashAlgorithmName.SHA256)),
        ("http://www.w3.org/2007/05/xmldsig-more#sha384-rsa-MGF1", new(SignatureScheme.RsaPss, HashAlgorithmName.SHA384)),
        ("http://www.w3.org/2007/05/xmldsig-more#sha512-rsa-MGF1", new(SignatureScheme.RsaPss, HashAlgorithmName.SHA512)),
    ];

    private static readonly (string Uri, HashAlgorithmName Hash)[] Digests =
    [
        ("http://www.w3.org/2001/04/xmlenc#sha256", HashAlgorithmName.SHA256),
        ("http://www.w3.org/2001/04/xmldsig-more#sha384", HashAlgorithmName.SHA384),
        ("http://www.w3.org/2001/04/xmlenc#sha512", HashAlgorithmName.SHA512),
    ];

    /// <exception cref="InvalidOperationException">The key's scheme has no name in XML-DSig.</exception>
    public static string Name(SignatureAlgorithm algorithm) => Signatures.First(s => s.Algorithm == algorithm).Uri;

    public static string Name(HashAlgorithmName hash) => Digests.First(d => d.Hash == hash).Uri;

    public static SignatureAlgorithm? Signature(string uri) => Signatures.FirstOrDefault(s => s.Uri == uri).Algorithm;

    public static HashAlgorithmName? Digest(string uri) => Digests.FirstOrDefault(d => d.Uri == uri) is { Uri: not null } found ? found.Hash : null;
}
