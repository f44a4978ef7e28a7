using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.Trust;

namespace CuuLong.Signing.Validation;

/// <summary>Builds a path, and fetches the authorities that are missing between the certificate and a root.</summary>
internal static class PathSearch
{
    /// <summary>Authorities above each other that are fetched for one path.</summary>
    private const int Most = 4;

    /// <param name="source">Null when nothing may be fetched.</param>
    /// <param name="at">The instant that matters.</param>
    public static async ValueTask<CertificatePath> Find(X509Certificate2 certificate, IReadOnlyList<X509Certificate2> beside, TrustBook book, IRevocationSource? source, DateTimeOffset at, CancellationToken cancel)
    {
        var path = CertificatePaths.Build(certificate, beside, book, at);
        for (var (fetched, length) = (0, -1); fetched < Most && source is not null && path.Fault == PathFault.NoPath && path.Certificates.Count > length; fetched++)
        {
            length = path.Certificates.Count;
            if (await source.Issuers(path.Certificates.LastOrDefault(certificate), cancel) is not { Count: > 0 } above) break;
            beside = [.. beside, .. above];
            path = CertificatePaths.Build(certificate, beside, book, at);
        }
        return path;
    }
}
