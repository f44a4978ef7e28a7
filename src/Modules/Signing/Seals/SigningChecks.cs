using System.Collections.Concurrent;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Validation;

namespace CuuLong.Signing.Seals;

/// <summary>A certificate is checked before it signs (TT 15/2025/TT-BKHCN); a good answer holds for an hour, a refusal is asked again.</summary>
internal sealed class SigningChecks(SigningGate gate, TimeProvider clock)
{
    private static readonly TimeSpan Holds = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<string, DateTimeOffset> good = new(StringComparer.Ordinal);

    public async ValueTask<Refusal?> Check(string print, ISignatureKey key, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (good.TryGetValue(print, out var at) && at <= now && now - at < Holds) return null;
        if (await gate.Check(key.Certificate, key.Chain, cancel) is { } refusal) return refusal;
        good[print] = now;
        return null;
    }
}
