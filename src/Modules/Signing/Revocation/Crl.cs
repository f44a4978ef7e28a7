using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Revocation;

/// <summary>A certificate revocation list as read; whether it is genuine is asked by <see cref="SignedBy"/>.</summary>
internal sealed record Crl
{
    public const int MostBytes = 64 << 20;

    public required ReadOnlyMemory<byte> Encoded { get; init; }
    public required ReadOnlyMemory<byte> Signed { get; init; }
    public required ReadOnlyMemory<byte> Issuer { get; init; }
    public required DateTimeOffset ThisUpdate { get; init; }
    public DateTimeOffset? NextUpdate { get; init; }
    public required SignatureAlgorithm Algorithm { get; init; }
    public required ReadOnlyMemory<byte> Signature { get; init; }

    /// <summary>The list speaks of user certificates only, or of authorities only; null when of both.</summary>
    public bool? ForAuthorities { get; init; }

    /// <summary>Names of the distribution point whose certificates alone the list speaks of, encoded; null when of all.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>>? Point { get; init; }

    /// <summary>It tells differences from another list, or some reasons only: whom it names is revoked, and of others it says nothing.</summary>
    public bool Partial { get; init; }

    /// <summary>Certificates that ended since then stay on the list (expiredCertsOnCRL, X.509, 9.5.2.8); null when it drops them after their end.</summary>
    public DateTimeOffset? KeepsSince { get; init; }

    /// <summary>revokedCertificates as they stand; empty when none is.</summary>
    public ReadOnlyMemory<byte> Entries { get; init; }

    public static bool TryRead(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out Crl? crl)
    {
        crl = null;
        if (bytes.Length is 0 or > MostBytes) return false;
        try
        {
            crl = CrlReader.Read(bytes);
        }
        catch (Exception wrong) when (Asn.IsMalformed(wrong)) { }
        return crl is not null;
    }

    private readonly ConcurrentDictionary<string, bool> signers = new(StringComparer.Ordinal);

    public bool SignedBy(X509Certificate2 issuer) => signers.GetOrAdd(issuer.Print(), _ => IsSignedBy(issuer));

    private bool IsSignedBy(X509Certificate2 issuer) =>
        DistinguishedNames.Same(issuer.SubjectName.RawData, Issuer.Span) && MaySignLists(issuer) && PublicKeys.VerifyData(issuer, Algorithm, Signed.Span, Signature.Span);

    /// <summary>Null when the certificate does not stand on the list.</summary>
    public RevokedEntry? Find(X509Certificate2 certificate)
    {
        try
        {
            return CrlReader.Find(Entries, certificate.SerialNumberBytes.Span);
        }
        catch (Exception wrong) when (Asn.IsMalformed(wrong))
        {
            // A list whose entries cannot be read proves nothing good; it was looked through once when it was read.
            return new RevokedEntry(DateTimeOffset.MinValue, null);
        }
    }

    /// <summary>A list of one distribution point says nothing of certificates that name another (RFC 5280, 6.3.3).</summary>
    public bool SpeaksOf(X509Certificate2 certificate) => !Partial && (ForAuthorities is not { } authorities || authorities == IsAuthority(certificate))
        && (Point is null || DistributionPoints.Of(certificate).Any(name => Point.Any(p => p.Span.SequenceEqual(name.Span))));

    private static bool IsAuthority(X509Certificate2 certificate) => certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(e => e.CertificateAuthority);

    private static bool MaySignLists(X509Certificate2 issuer) =>
        issuer.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault() is not { } usage || usage.KeyUsages.HasFlag(X509KeyUsageFlags.CrlSign);
}
