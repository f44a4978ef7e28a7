using System.Security.Cryptography.X509Certificates;
using CuuLong.Platform;
using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Trust;

/// <summary>The way from a certificate to a root of a trust list. Validity in time is asked apart, at whatever instant matters.</summary>
/// <param name="Certificates">The certificate itself first, the root last; without a path what was found of it.</param>
internal sealed record CertificatePath(PathFault Fault, IReadOnlyList<X509Certificate2> Certificates, TrustAnchor? Anchor)
{
    /// <summary>
    /// A certificate was issued over a digest that others can forge, or an authority's key is one that others can reckon. A root is believed
    /// because it stands on a list, not for its own signature.
    /// </summary>
    public bool Weak { get; } = Certificates.SkipLast(1).Any(PublicKeys.IsWeaklyIssued) || Certificates.Skip(1).Any(PublicKeys.IsShort);

    public bool Trusted => Fault == PathFault.None && Anchor is not null;

    /// <summary>Every certificate was valid, and the root recognised.</summary>
    public bool HoldsAt(DateTimeOffset instant) => Certificates.All(c => c.HoldsAt(instant)) && Anchor?.HoldsOn(instant.Day()) == true;

    /// <summary>Who issued the certificate at <paramref name="index"/>; null above the root.</summary>
    public X509Certificate2? IssuerOf(int index) => index + 1 < Certificates.Count ? Certificates[index + 1] : null;
}
