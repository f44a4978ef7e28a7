using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Trust;

/// <summary>
/// Builds paths. The framework's chain is used for names, signatures and constraints only: no revocation (it takes a later
/// revocation for an earlier one), no download. Time decides there only between certificates of one key.
/// </summary>
internal static class CertificatePaths
{
    private const X509ChainStatusFlags Ignored = X509ChainStatusFlags.NotTimeValid | X509ChainStatusFlags.RevocationStatusUnknown | X509ChainStatusFlags.OfflineRevocation;

    /// <param name="at">The instant that matters: where an authority's key was certified more than once, the path is one that held then.</param>
    public static CertificatePath Build(X509Certificate2 certificate, IEnumerable<X509Certificate2> extra, TrustBook book, DateTimeOffset at)
    {
        var print = certificate.Print();
        return book.Memory.Of(print) is { } known && (known.HoldsAt(at) || !certificate.HoldsAt(at)) ? known : book.Memory.Keep(print, Search(certificate, extra, book, at));
    }

    private static CertificatePath Search(X509Certificate2 certificate, IEnumerable<X509Certificate2> extra, TrustBook book, DateTimeOffset at)
    {
        try
        {
            using var chain = new X509Chain { ChainPolicy = Policy(certificate, extra, book, at) };
            var built = chain.Build(certificate);
            var links = chain.ChainElements.Select(e => X509CertificateLoader.LoadCertificate(e.Certificate.RawData)).ToList();
            var status = chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, s) => all | s.Status) & ~Ignored;
            if (links.Count == 0 || (status & (X509ChainStatusFlags.PartialChain | X509ChainStatusFlags.UntrustedRoot)) != 0) return new(PathFault.NoPath, links, null);
            var anchor = book.Of(links[^1]);
            return !built || status != X509ChainStatusFlags.NoError || !PathPolicies.Hold(links) ? new(PathFault.Constraints, links, anchor)
                : anchor is null ? new(PathFault.NoPath, links, null) : new(PathFault.None, links, anchor);
        }
        catch (Exception wrong) when (Asn.IsMalformed(wrong))
        {
            return new(PathFault.NoPath, [certificate], null);
        }
    }

    private static bool IsSelfSigned(X509Certificate2 certificate) =>
        certificate.IsSelfIssued() && IssuedCertificate.SignedBy(certificate, certificate);

    private static X509ChainPolicy Policy(X509Certificate2 certificate, IEnumerable<X509Certificate2> extra, TrustBook book, DateTimeOffset at)
    {
        var policy = new X509ChainPolicy
        {
            RevocationMode = X509RevocationMode.NoCheck, TrustMode = X509ChainTrustMode.CustomRootTrust, DisableCertificateDownloads = true,
            VerificationTime = at.LocalDateTime, VerificationFlags = X509VerificationFlags.IgnoreNotTimeValid | X509VerificationFlags.IgnoreCtlNotTimeValid,
        };
        // Who signed itself stands above nobody: the framework would end there, although another certificate of that key leads on to a root.
        var others = extra.Take(Asn.Most).Concat(book.Intermediates).Where(c => !IsSelfSigned(c));
        foreach (var above in Namesakes.Above(certificate, [.. book.Anchors.Select(a => a.Certificate), .. others])) (book.Of(above) is null ? policy.ExtraStore : policy.CustomTrustStore).Add(above);
        return policy;
    }
}
