using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.Trust;

namespace CuuLong.Signing.Validation;

/// <summary>Path and revocation of one certificate at one instant.</summary>
/// <param name="source">Null when nothing may be fetched.</param>
internal sealed class PathJudge(TrustBook book, IRevocationSource? source, TimeProvider clock)
{
    public TrustBook Book => book;

    /// <param name="beside">What lies beside the certificate, and the instant of the judgement.</param>
    /// <param name="at">The instant that matters.</param>
    /// <param name="eager">Ask for today's evidence even where some is at hand: no proof of time protects the instant.</param>
    public async ValueTask<PathJudgement> Judge(
        X509Certificate2 certificate, Material beside, DateTimeOffset at, bool eager, CancellationToken cancel)
    {
        var path = await PathSearch.Find(certificate, beside.Certificates, book, source, at, cancel);
        if (!path.Trusted) return new(path, [], false);
        var links = new List<Link>();
        var borrowed = path.Certificates.SkipLast(1).Any(c => !c.Equals(certificate) && !beside.Certificates.Contains(c));
        // Whoever asks about an earlier day may know today what was found out since.
        var today = clock.GetUtcNow();
        var known = beside.At > today ? beside.At.Value : today;
        var carried = beside.Evidence with { Certificates = beside.Certificates };
        var evidence = beside.Given is { } given ? carried.With(given) : carried;
        for (var index = 0; path.IssuerOf(index) is { } issuer; index++)
        {
            var each = path.Certificates[index];
            var own = RevocationJudge.At(each, issuer, carried, at, known);
            var status = beside.Given is null ? own : RevocationJudge.At(each, issuer, evidence, at, known);
            // Evidence older than the instant does not know of what came between.
            if (source is not null && (eager || status.State == RevocationState.Unknown || status.EvidenceAt < at))
                status = RevocationJudge.At(each, issuer, evidence.With(await source.About(each, issuer, cancel: cancel)), at, known);
            borrowed |= status.Holds && !own.Holds;
            links.Add(new(each, status));
        }
        return new(path, links, borrowed);
    }

    /// <summary>What path and revocation come to, when the instant is proven or not.</summary>
    public static Finding Weigh(PathJudgement judged, DateTimeOffset at, bool proven)
    {
        var path = judged.Path;
        if (path.Fault == PathFault.Constraints) return Finding.Open(Reason.ChainConstraintsFailure);
        if (!path.Trusted || !path.Anchor!.HoldsOn(Platform.Clock.Day(at))) return Finding.Open(Reason.NoCertificateChainFound);
        // Within what clocks differ it stays open: some certificates are made for one signature, moments before it.
        if (proven && at + RevocationJudge.Skew < Cms.Certificates.From(path.Certificates[0])) return Finding.Failed(Reason.NotYetValid);
        if (path.Weak) return Finding.Open(Reason.CryptoConstraintsFailureNoPoe);
        if (!path.HoldsAt(at)) return Finding.Open(Reason.OutOfBoundsNoPoe);
        for (var index = 0; index < judged.Links.Count; index++)
            if (judged.Links[index].Revocation is { State: RevocationState.Revoked } revoked)
                // A hold may end (EN 319 102-1, 5.2.6.4).
                return revoked.Entry!.Reason == RevokedEntry.Hold ? Finding.Open(Reason.TryLater) : index > 0 ? Finding.Open(Reason.RevokedCaNoPoe) : proven ? Finding.Failed(Reason.Revoked) : Finding.Open(Reason.RevokedNoPoe);
        return judged.Links.FirstOrDefault(l => !l.Revocation.Holds) is not { } open ? Finding.Passed
            : Finding.Open(open.Revocation.Weak ? Reason.CryptoConstraintsFailureNoPoe : Reason.TryLater);
    }
}
