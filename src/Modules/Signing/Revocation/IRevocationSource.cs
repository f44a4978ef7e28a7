using System.Security.Cryptography.X509Certificates;

namespace CuuLong.Signing.Revocation;

/// <summary>Fetches what is said of a certificate today. Silence is no error: the evidence is then empty.</summary>
internal interface IRevocationSource
{
    /// <param name="refresh">Ask again even when an answer is remembered.</param>
    ValueTask<RevocationEvidence> About(X509Certificate2 certificate, X509Certificate2 issuer, bool refresh = false, CancellationToken cancel = default);
}
