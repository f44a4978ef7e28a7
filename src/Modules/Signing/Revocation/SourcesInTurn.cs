using System.Security.Cryptography.X509Certificates;

namespace CuuLong.Signing.Revocation;

/// <summary>What is at hand about a certificate, else what the first source says that knows anything.</summary>
internal sealed class SourcesInTurn(RevocationEvidence atHand, params IReadOnlyList<IRevocationSource> sources) : IRevocationSource
{
    public async ValueTask<RevocationEvidence> About(X509Certificate2 certificate, X509Certificate2 issuer, bool refresh = false, CancellationToken cancel = default)
    {
        var found = new RevocationEvidence([.. atHand.Crls.Where(c => c.SignedBy(issuer))], [.. atHand.Responses.Where(r => r.About(certificate, issuer) is not null)]);
        foreach (var source in sources)
            if (found.IsEmpty) found = await source.About(certificate, issuer, refresh, cancel);
        return found;
    }
}
