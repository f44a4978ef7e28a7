using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CuuLong.Signing.Cms;

/// <summary>A SignedData with one signer, as read; nothing in it is verified yet (see <see cref="CmsCheck"/>).</summary>
internal sealed record CmsSignature
{
    /// <summary>Bytes it takes; a PDF pads the slot behind it with zeros.</summary>
    public required int Length { get; init; }

    /// <summary>What kind of content is signed: <see cref="Oids.Data"/>, <see cref="Oids.TstInfo"/>.</summary>
    public required string ContentType { get; init; }

    /// <summary>The content itself when it is inside.</summary>
    public ReadOnlyMemory<byte>? Content { get; init; }

    public required HashAlgorithmName Digest { get; init; }

    public required SignatureAlgorithm Algorithm { get; init; }

    public required ReadOnlyMemory<byte> Signature { get; init; }

    /// <summary>Null when the signature is over the content itself.</summary>
    public SignedAttributes? Attributes { get; init; }

    public IReadOnlyList<X509Certificate2> Certificates { get; init; } = [];

    public required SignerId Id { get; init; }

    /// <summary>The certificate that the signer is said to hold, from among <see cref="Certificates"/>; null when it is not inside.</summary>
    public X509Certificate2? Signer { get; init; }

    /// <summary>With the signer's certificate from beside where it is not inside.</summary>
    public CmsSignature Among(IReadOnlyList<X509Certificate2> beside)
    {
        var bound = Attributes?.SigningCertificate;
        return Signer is not null && bound?.Fits(Signer) != false ? this : this with { Signer = Id.Of([.. Certificates, .. beside], bound) };
    }

    /// <summary>Time-stamp tokens over <see cref="Signature"/>, as they stand.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Timestamps { get; init; } = [];

    /// <summary>CRLs and OCSP responses that travel inside.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Crls { get; init; } = [];

    public IReadOnlyList<ReadOnlyMemory<byte>> OcspResponses { get; init; } = [];
}
