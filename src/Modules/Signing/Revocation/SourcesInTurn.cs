using System.Security.Cryptography.X509Certificates;

namespace CuuLong.Signing.Revocation;

/// <summary>What is at hand about a certificate, and what the sources say in their turn until something speaks for today.</summary>
internal sealed class SourcesInTurn(RevocationEvidence atHand, TimeProvider clock, params IReadOnlyList<IRevocationSource> sources) : IRevocationSource
{
    public async ValueTask<RevocationEvidence> About(X509Certificate2 certificate, X509Certificate2 issuer, bool refresh = false, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var found = new RevocationEvidence([.. atHand.Crls.Where(c => c.SignedBy(issuer))], [.. atHand.Responses.Where(r => r.About(certificate, issuer) is not null)]) { Certificates = atHand.Certificates };
        foreach (var source in sources)
            if (RevocationJudge.At(certificate, issuer, found, now, now).State == RevocationState.Unknown) found = found.With(await source.About(certificate, issuer, refresh, cancel));
        return found;
    }

    public async ValueTask<IReadOnlyList<X509Certificate2>> Issuers(X509Certificate2 certificate, CancellationToken cancel = default)
    {
        foreach (var source in sources)
            if (await source.Issuers(certificate, cancel) is { Count: > 0 } found) return found;
        return [];
    }
}
