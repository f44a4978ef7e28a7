using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Revocation;

/// <summary>A basic OCSP response as read; whether it is genuine is asked by <see cref="SignerFor"/>.</summary>
internal sealed record OcspResponse
{
    public const int MostBytes = 1 << 20;

    /// <summary>Certificates of the responder's name or key that are tried; and answers to that which are remembered.</summary>
    private const int MostNamed = 2, MostTried = 64;

    public required ReadOnlyMemory<byte> Encoded { get; init; }
    public required ReadOnlyMemory<byte> Signed { get; init; }
    public required SignatureAlgorithm Algorithm { get; init; }
    public required ReadOnlyMemory<byte> Signature { get; init; }
    public required ResponderId Responder { get; init; }
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

    /// <summary>Of several answers about one certificate a revocation counts.</summary>
    public OcspAnswer? About(X509Certificate2 certificate, X509Certificate2 issuer) => Answers.Where(a => a.Id.Names(certificate, issuer)).OrderByDescending(a => a.Status == OcspStatus.Revoked).FirstOrDefault();

    /// <summary>
    /// The one who signed, when he may speak for <paramref name="issuer"/>: the issuer itself, or a responder that the issuer
    /// itself certified for OCSP signing and that was valid when it answered (RFC 6960, 4.2.2.2). Null otherwise.
    /// </summary>
    /// <param name="beside">Certificates among which the responder's may be where the response does not carry it (the DSS of a file).</param>
    public X509Certificate2? SignerFor(X509Certificate2 issuer, IReadOnlyList<X509Certificate2>? beside = null) =>
        signers.GetOrAdd(issuer.Print(), _ => PublicKeys.VerifyData(issuer, Algorithm, Signed.Span, Signature.Span) ? issuer : Certificates.FirstOrDefault(c => IsSignedBy(c, issuer)))
        ?? (beside ?? []).Where(Responder.Names).Take(MostNamed).FirstOrDefault(c => IsBy(c, issuer));

    // A file may bring hundreds of responses to every certificate; each is verified once.
    private readonly ConcurrentDictionary<string, X509Certificate2?> signers = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<(string, string), bool> tried = new();

    private bool IsBy(X509Certificate2 responder, X509Certificate2 issuer)
    {
        if (tried.Count > MostTried) tried.Clear();
        return tried.GetOrAdd((responder.Print(), issuer.Print()), _ => IsSignedBy(responder, issuer));
    }

    private bool IsSignedBy(X509Certificate2 responder, X509Certificate2 issuer) =>
        OcspDelegate.MaySpeak(responder, issuer) && responder.HoldsAt(ProducedAt) && PublicKeys.VerifyData(responder, Algorithm, Signed.Span, Signature.Span);
}
