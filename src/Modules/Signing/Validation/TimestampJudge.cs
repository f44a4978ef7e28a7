using CuuLong.Signing.Cms;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.Time;

namespace CuuLong.Signing.Validation;

/// <summary>Whether a time-stamp proves its time.</summary>
internal sealed class TimestampJudge(PathJudge paths, TimeProvider clock)
{
    /// <param name="digest">Of what was stamped, by <see cref="TimestampToken.Hash"/>.</param>
    public async ValueTask<TimestampJudgement> Judge(TimestampToken token, ReadOnlyMemory<byte> digest, Material material, CancellationToken cancel = default)
    {
        token = token with { Cms = token.Cms.Among(material.Certificates) };
        var fault = TimestampCheck.OfDigest(token, digest.Span);
        if (fault != TimestampFault.None)
            return new(Told(fault), token, fault, PathJudgement.None);

        var now = material.At ?? clock.GetUtcNow();
        // Without a later proof the token rests on what is known of its authority today.
        var path = await paths.Judge(token.Cms.Signer!, material.With(token.Cms), token.Time, eager: material.Proof is null, cancel);
        return new(Weigh(token, path, material.Proof ?? now, now), token, fault, path);
    }

    private static Finding Weigh(TimestampToken token, PathJudgement path, DateTimeOffset provenBy, DateTimeOffset now)
    {
        if (token.Time > now + RevocationJudge.Skew) return Finding.Open(Reason.TimestampFailure);
        if (token.Hash.Name == "SHA1" || token.Cms.Digest.Name == "SHA1" || token.Cms.Algorithm.Weak || PublicKeys.IsShort(token.Cms.Signer!)) return Finding.Open(Reason.CryptoConstraintsFailureNoPoe);
        if (PathJudge.Weigh(path, token.Time, proven: true) is { Ok: false } finding) return finding;
        // What a later time-stamp covers was there before it.
        if (token.Time > provenBy + RevocationJudge.Skew) return Finding.Open(Reason.TimestampOrderFailure);
        // The authority's certificate must still be valid, or the token itself proven to be older than its end.
        if (!path.Path.HoldsAt(provenBy)) return Finding.Open(Reason.OutOfBoundsNoPoe);
        return path.Links.Any(l => l.Revocation is { State: RevocationState.RevokedLater, Entry: { } entry } && provenBy >= entry.At && !entry.LeavesEarlier)
            ? Finding.Open(Reason.RevokedNoPoe) : Finding.Passed;
    }

    private static Finding Told(TimestampFault fault) => fault switch
    {
        TimestampFault.OtherImprint => Finding.Failed(Reason.HashFailure),
        TimestampFault.BrokenSignature => Finding.Failed(Reason.SigCryptoFailure),
        TimestampFault.NoCertificate => Finding.Open(Reason.NoSigningCertificateFound),
        TimestampFault.Unbound or TimestampFault.Foreign => Finding.Open(Reason.TimestampFailure),
        _ => Finding.Open(Reason.ChainConstraintsFailure),
    };
}
