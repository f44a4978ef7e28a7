using System.Collections.Concurrent;
using CuuLong.Signing.Cms;
using CuuLong.Signing.TestAuthority;

namespace CuuLong.Signing.Seals;

/// <summary>Keys that this installation can sign with by itself, found by the print of their certificate.</summary>
internal sealed class KeyRing(IServiceProvider services)
{
    private readonly TestPki? test = (TestPki?)services.GetService(typeof(TestPki));
    private readonly ConcurrentDictionary<string, CmsBuilder> builders = new(StringComparer.Ordinal);

    /// <summary>Null when the key lives elsewhere, on the holder's own device.</summary>
    public CmsBuilder? Of(string print)
    {
        if (builders.TryGetValue(print, out var known)) return known;
        return test?.Key(print) is { } key ? builders.GetOrAdd(print, new CmsBuilder(key)) : null;
    }
}
