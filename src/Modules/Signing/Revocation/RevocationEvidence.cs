using System.Security.Cryptography.X509Certificates;

namespace CuuLong.Signing.Revocation;

/// <summary>CRLs and OCSP responses at hand. What cannot be read is left out: it proves nothing.</summary>
internal sealed record RevocationEvidence(IReadOnlyList<Crl> Crls, IReadOnlyList<OcspResponse> Responses)
{
    public const int Most = 256;

    public static readonly RevocationEvidence None = new([], []);

    /// <summary>Among which a responder's may be that its response does not carry.</summary>
    public IReadOnlyList<X509Certificate2> Certificates { get; init; } = [];

    public static RevocationEvidence Read(IEnumerable<ReadOnlyMemory<byte>> crls, IEnumerable<ReadOnlyMemory<byte>> responses) => new(
        [.. crls.Take(Most).Select(ListOf).OfType<Crl>()], [.. responses.Take(Most).Select(ResponseOf).OfType<OcspResponse>()]);

    /// <summary>Null for what is no list that can be read.</summary>
    public static Crl? ListOf(ReadOnlyMemory<byte> bytes) => RevocationMemory.Of(bytes, b => Crl.TryRead(b, out var crl) ? crl : null);

    /// <summary>Null for what is no response that can be read.</summary>
    public static OcspResponse? ResponseOf(ReadOnlyMemory<byte> bytes) => RevocationMemory.Of(bytes, b => OcspResponse.TryRead(b, out var response) ? response : null);

    public RevocationEvidence With(RevocationEvidence other) =>
        other.IsEmpty && other.Certificates.Count == 0 ? this
            : new([.. Crls, .. other.Crls], [.. Responses, .. other.Responses]) { Certificates = [.. Certificates, .. other.Certificates] };

    public bool IsEmpty => Crls.Count == 0 && Responses.Count == 0;
}
