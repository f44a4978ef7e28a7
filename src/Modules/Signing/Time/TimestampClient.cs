using System.Security.Cryptography;
using CuuLong.Signing.Trust;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CuuLong.Signing.Time;

/// <summary>Asks the authorities in their order. One that is silent, answers wrongly or is not trusted is passed over.</summary>
internal sealed class TimestampClient(IReadOnlyList<ITimestampAuthority> authorities, Func<TrustBook> trust, TimeProvider clock, ILogger? log = null) : ITimestampClient
{
    /// <summary>How far an authority's clock may stand from ours.</summary>
    public static readonly TimeSpan Drift = TimeSpan.FromMinutes(5);

    private const string Wrong = "signing.time.wrong";

    private readonly ILogger log = log ?? NullLogger.Instance;

    public ITimestampClient Believing(Func<TrustBook> other) => new TimestampClient(authorities, other, clock, log);

    public async ValueTask<Outcome<TimestampToken>> Stamp(HashAlgorithmName hash, ReadOnlyMemory<byte> digest, CancellationToken cancel = default)
    {
        if (authorities.Count == 0) return new Refusal("signing.time.no-authority");
        var last = new Refusal("signing.time.none");
        foreach (var authority in authorities)
        {
            var (token, why, fault) = await Ask(authority, TimestampRequest.New(hash, digest), cancel);
            if (token is not null) return token;
            // The sentence names the authority; the fault is for who reads the log.
            log.LogWarning("Time-stamp authority {Authority}: {Fault}", authority.Name, fault);
            last = new Refusal(why, null, authority.Name, fault);
        }
        return last;
    }

    private async Task<(TimestampToken? Token, string Why, string Fault)> Ask(ITimestampAuthority authority, TimestampRequest request, CancellationToken cancel)
    {
        byte[] answer;
        try
        {
            answer = await authority.Ask(request.Encode(), cancel);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            return (null, "signing.time.none", failure.GetType().Name);
        }
        if (TimestampResponse.Read(answer) is not { } response) return (null, Wrong, "malformed");
        if (response.Status is not (0 or 1)) return (null, Wrong, $"status {response.Status}");
        if (response.Token is not { } token) return (null, Wrong, "no token");
        if (token.Nonce != request.Nonce) return (null, Wrong, "other nonce");
        if (token.Hash != request.Hash) return (null, Wrong, "other digest");
        if (TimestampCheck.OfDigest(token, request.Digest.Span) is var fault and not TimestampFault.None) return (null, Wrong, fault.ToString());
        if ((token.Time - clock.GetUtcNow()).Duration() > Drift) return (null, Wrong, $"clock {token.Time:O}");
        var path = CertificatePaths.Build(token.Cms.Signer!, token.Cms.Certificates, trust(), token.Time);
        return path is { Trusted: true, Weak: false } && path.HoldsAt(token.Time) ? (token, "", "") : (null, "signing.time.untrusted", $"{path.Fault}");
    }
}
