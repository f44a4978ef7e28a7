using System.Collections.Concurrent;
using System.Net;

namespace CuuLong.Signing.Public;

/// <summary>Lets an address through so many times a minute, and so many at once; for pages that anyone may call and that cost work.</summary>
internal sealed class Turnstile(TimeProvider clock) : IDisposable
{
    public const int AMinute = 20, AtOnce = 2, MostAddresses = 50_000;

    private readonly ConcurrentDictionary<string, (long Minute, int Count)> passed = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim work = new(AtOnce, AtOnce);

    /// <summary>False when this address has had its share of this minute.</summary>
    public bool Pass(IPAddress? from)
    {
        var minute = clock.GetUtcNow().ToUnixTimeSeconds() / 60;
        if (passed.Count > MostAddresses) passed.Clear();
        return passed.AddOrUpdate(Network(from), (minute, 1), (_, held) => held.Minute == minute ? (minute, held.Count + 1) : (minute, 1)).Count <= AMinute;
    }

    /// <summary>Waits until one of the places at work is free.</summary>
    public async Task<IDisposable> Work(CancellationToken cancel)
    {
        await work.WaitAsync(cancel);
        return new Place(work);
    }

    public void Dispose() => work.Dispose();

    /// <summary>A household of IPv6 has a whole /64.</summary>
    private static string Network(IPAddress? from)
    {
        if (from is null) return "";
        if (from.IsIPv4MappedToIPv6) from = from.MapToIPv4();
        var bytes = from.GetAddressBytes();
        return Convert.ToHexString(bytes.Length == 16 ? bytes.AsSpan(0, 8) : bytes);
    }

    private sealed class Place(SemaphoreSlim work) : IDisposable
    {
        public void Dispose() => work.Release();
    }
}
