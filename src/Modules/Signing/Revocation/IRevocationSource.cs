using System.Security.Cryptography.X509Certificates;

namespace CuuLong.Signing.Revocation;

/// <summary>Fetches what is said of a certificate today. Silence is no error: the evidence is then empty.</summary>
internal interface IRevocationSource
{
    /// <param name="refresh">Ask again even when an answer is remembered.</param>
    ValueTask<RevocationEvidence> About(X509Certificate2 certificate, X509Certificate2 issuer, bool refresh = false, CancellationToken cancel = default);

    /// <summary>Certificates of the authority that issued one, from where it says that they are kept; each has its name and a key that verifies it. Empty when none can be had.</summary>
    ValueTask<IReadOnlyList<X509Certificate2>> Issuers(X509Certificate2 certificate, CancellationToken cancel = default) => ValueTask.FromResult<IReadOnlyList<X509Certificate2>>([]);
}
