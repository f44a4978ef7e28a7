using System.Collections.Concurrent;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Keys;

namespace CuuLong.Signing.Seals;

/// <summary>What writes signatures with a key of this installation, one for each key: encoding what never changes once is half the cost.</summary>
internal sealed class Hands(IKeyRing keys)
{
    private const int MostRemembered = 10_000;
    private readonly ConcurrentDictionary<string, CmsBuilder> builders = new(StringComparer.Ordinal);

    /// <summary>Null when the key lives elsewhere, on the holder's own device.</summary>
    /// <exception cref="KeyRefusedException">It is on a token that does not answer.</exception>
    public async ValueTask<CmsBuilder?> Of(string print, CancellationToken cancel)
    {
        if (builders.TryGetValue(print, out var known)) return known;
        if (await keys.Of(print, cancel) is not { } key) return null;
        if (builders.Count >= MostRemembered) builders.Clear();
        return builders.GetOrAdd(print, new CmsBuilder(key));
    }
}
