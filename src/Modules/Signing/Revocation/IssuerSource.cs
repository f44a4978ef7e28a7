using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Trust;
using Microsoft.Extensions.Logging;

namespace CuuLong.Signing.Revocation;

/// <summary>Fetches an authority's certificate from where those it issued say that it is kept (caIssuers, RFC 5280, 4.2.2.1). It is believed only under a root.</summary>
internal sealed class IssuerSource(GuardedFetch fetch, TimeProvider clock, ILogger log)
{
    private const int MostAsked = 2, MostBytes = 256 << 10, MostRemembered = 1_000;

    private readonly ConcurrentDictionary<string, (IReadOnlyList<X509Certificate2> Found, DateTimeOffset Until)> remembered = new(StringComparer.Ordinal);

    public async ValueTask<IReadOnlyList<X509Certificate2>> Of(X509Certificate2 certificate, CancellationToken cancel)
    {
        var (name, now) = (certificate.Print(), clock.GetUtcNow());
        if (remembered.TryGetValue(name, out var held) && now < held.Until) return held.Found;
        IReadOnlyList<X509Certificate2> found = [];
        foreach (var address in Addresses.Issuers(certificate).Where(fetch.Allows).Take(MostAsked))
            if (found.Count == 0) found = [.. (await Ask(address, cancel)).Where(c => Issued(c, certificate))];
        if (remembered.Count >= MostRemembered) remembered.Clear();
        remembered[name] = (found, now + (found.Count == 0 ? RevocationSource.AfterSilence : RevocationSource.Longest));
        return found;
    }

    private async Task<IEnumerable<X509Certificate2>> Ask(Uri address, CancellationToken cancel)
    {
        try
        {
            var bytes = await fetch.Get(address, cancel);
            if (bytes.Length <= MostBytes) return TrustFolder.Ders(bytes).SelectMany(der => CertificateBag.Read(der).Certificates);
            log.LogWarning("Issuer from {Host}: too large", address.Host);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            log.LogWarning("Issuer from {Host}: {Failure}", address.Host, failure.GetType().Name);
        }
        return [];
    }

    private static bool Issued(X509Certificate2 issuer, X509Certificate2 certificate) =>
        certificate.NamesAsIssuer(issuer) && IssuedCertificate.SignedBy(certificate, issuer);
}
