using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Revocation;

/// <summary>A basic OCSP response as read; whether it is genuine is asked by <see cref="SignerFor"/>.</summary>
internal sealed record OcspResponse
{
    public const int MostBytes = 1 << 20;

    public required ReadOnlyMemory<byte> Encoded { get; init; }
    public required ReadOnlyMemory<byte> Signed { get; init; }
    public required SignatureAlgorithm Algorithm { get; init; }
    public required ReadOnlyMemory<byte> Signature { get; init; }
    public required DateTimeOffset ProducedAt { get; init; }
    public required IReadOnlyList<OcspAnswer> Answers { get; init; }
    public ReadOnlyMemory<byte>? Nonce { get; init; }
    public IReadOnlyList<X509Certificate2> Certificates { get; init; } = [];

    public static bool TryRead(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out OcspResponse? response)
    {
        response = null;
        if (bytes.Length is 0 or > MostBytes) return false;
        try
        {
            response = OcspReader.Read(bytes);
        }
        catch (Exception wrong) when (Asn.IsMalformed(wrong)) { }
        return response is not null;
    }

    public OcspAnswer? About(X509Certificate2 certificate, X509Certificate2 issuer) => Answers.FirstOrDefault(a => a.Id.Names(certificate, issuer));

    /// <summary>
    /// The one who signed, when he may speak for <paramref name="issuer"/>: the issuer itself, or a responder that the issuer
    /// itself certified for OCSP signing and that was valid when it answered (RFC 6960, 4.2.2.2). Null otherwise.
    /// </summary>
    public X509Certificate2? SignerFor(X509Certificate2 issuer) => signers.GetOrAdd(issuer.Print(), _ => FindSigner(issuer));

    // A file may bring hundreds of responses to every certificate; each is verified once.
    private readonly ConcurrentDictionary<string, X509Certificate2?> signers = new(StringComparer.Ordinal);

    private X509Certificate2? FindSigner(X509Certificate2 issuer)
    {
        if (PublicKeys.VerifyData(issuer, Algorithm, Signed.Span, Signature.Span)) return issuer;
        return Certificates.FirstOrDefault(c => IsDelegate(c, issuer) && c.HoldsAt(ProducedAt) && PublicKeys.VerifyData(c, Algorithm, Signed.Span, Signature.Span));
    }

    private static bool IsDelegate(X509Certificate2 responder, X509Certificate2 issuer) =>
        responder.IssuerName.RawData.AsSpan().SequenceEqual(issuer.SubjectName.RawData)
        && responder.Extensions.OfType<X509EnhancedKeyUsageExtension>().Any(e => e.EnhancedKeyUsages.Cast<System.Security.Cryptography.Oid>().Any(o => o.Value == Oids.OcspSigning))
        && IssuedCertificate.SignedBy(responder, issuer);
}
