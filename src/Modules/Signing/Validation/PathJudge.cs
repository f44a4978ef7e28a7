using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.Trust;

namespace CuuLong.Signing.Validation;

/// <summary>Path and revocation of one certificate at one instant.</summary>
/// <param name="source">Null when nothing may be fetched.</param>
internal sealed class PathJudge(TrustBook book, IRevocationSource? source, TimeProvider clock)
{
    public TrustBook Book => book;

    /// <param name="at">The instant that matters.</param>
    /// <param name="eager">Ask for today's evidence even where some is at hand: no proof of time protects the instant.</param>
    public async ValueTask<PathJudgement> Judge(
        X509Certificate2 certificate, IEnumerable<X509Certificate2> extra, RevocationEvidence evidence, DateTimeOffset at, DateTimeOffset now, bool eager, CancellationToken cancel)
    {
        var path = CertificatePaths.Build(certificate, extra, book);
        if (!path.Trusted) return new(path, [], false);
        var (links, fetched) = (new List<Link>(), false);
        // Whoever asks about an earlier day may know today what was found out since.
        var today = clock.GetUtcNow();
        var known = today > now ? today : now;
        for (var index = 0; path.IssuerOf(index) is { } issuer; index++)
        {
            var each = path.Certificates[index];
            var status = RevocationJudge.At(each, issuer, evidence, at, known);
            if (source is not null && (eager || status.State == RevocationState.Unknown))
            {
                var more = await source.About(each, issuer, cancel: cancel);
                fetched |= !more.IsEmpty && !status.Holds;
                status = RevocationJudge.At(each, issuer, evidence.With(more), at, known);
            }
            links.Add(new(each, status));
        }
        return new(path, links, fetched);
    }

    /// <summary>What path and revocation come to, when the instant is proven or not.</summary>
    public static Finding Weigh(PathJudgement judged, DateTimeOffset at, bool proven)
    {
        var path = judged.Path;
        if (path.Fault == PathFault.Constraints) return Finding.Open(Reason.ChainConstraintsFailure);
        if (!path.Trusted || !path.Anchor!.HoldsOn(Platform.Clock.Day(at))) return Finding.Open(Reason.NoCertificateChainFound);
        if (at < Cms.Certificates.From(path.Certificates[0])) return Finding.Failed(Reason.NotYetValid);
        if (path.Certificates.SkipLast(1).Any(Cms.PublicKeys.IsWeaklyIssued)) return Finding.Open(Reason.CryptoConstraintsFailureNoPoe);
        if (!path.HoldsAt(at)) return Finding.Open(Reason.OutOfBoundsNoPoe);
        for (var index = 0; index < judged.Links.Count; index++)
            if (judged.Links[index].Revocation.State == RevocationState.Revoked)
                return index > 0 ? Finding.Open(Reason.RevokedCaNoPoe) : proven ? Finding.Failed(Reason.Revoked) : Finding.Open(Reason.RevokedNoPoe);
        return judged.Links.All(l => l.Revocation.Holds) ? Finding.Passed : Finding.Open(Reason.TryLater);
    }
}
