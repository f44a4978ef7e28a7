using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Revocation;

/// <summary>A responder that an authority certified to answer for it (RFC 6960, 4.2.2.2). It is believed unless evidence at hand says that it was revoked.</summary>
internal static class OcspDelegate
{
    private static readonly HashSet<string?> Read = ["2.5.29.14", "2.5.29.15", "2.5.29.17", "2.5.29.19", "2.5.29.32", "2.5.29.35", Oids.EkuExtension, Oids.CrlDistributionPoints, Oids.AccessDescriptors, Oids.OcspNoCheck];

    /// <summary>Issued by the authority itself, for OCSP signing, and with nothing critical that is not read.</summary>
    public static bool MaySpeak(X509Certificate2 responder, X509Certificate2 issuer) =>
        responder.NamesAsIssuer(issuer)
        && responder.Extensions.OfType<X509EnhancedKeyUsageExtension>().Any(e => e.EnhancedKeyUsages.Cast<Oid>().Any(o => o.Value == Oids.OcspSigning))
        && responder.MaySignData()
        && responder.Extensions.All(e => !e.Critical || Read.Contains(e.Oid?.Value))
        && IssuedCertificate.SignedBy(responder, issuer);

    /// <summary>
    /// Evidence at hand says that the responder was revoked: whoever holds its key may answer anything, at any time. One that only ended its work
    /// after it answered leaves its answers standing.
    /// </summary>
    public static bool IsRevoked(X509Certificate2 responder, X509Certificate2 issuer, OcspResponse said, RevocationEvidence evidence)
    {
        var entries = evidence.Crls.Where(c => c.SignedBy(issuer)).Select(c => c.Find(responder))
            .Concat(evidence.Responses.Where(r => r.About(responder, issuer) is { Status: OcspStatus.Revoked } && r.SignerFor(issuer, evidence.Certificates) is not null).Select(r => r.About(responder, issuer)!.Revoked));
        return entries.Any(e => e is { Reason: not RevokedEntry.RemovedFromList } && !(e.LeavesEarlier && e.At > said.ProducedAt));
    }
}
