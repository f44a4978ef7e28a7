using System.Collections.Concurrent;

namespace CuuLong.Signing.Trust;

/// <summary>Paths already built under one trust book. A path found is believed whatever else was at hand; one not found is not kept, and one that did not hold at the instant is looked for again.</summary>
internal sealed class PathMemory
{
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<string, CertificatePath> found = new(StringComparer.Ordinal);

    public CertificatePath? Of(string print) => found.GetValueOrDefault(print);

    public CertificatePath Keep(string print, CertificatePath path)
    {
        if (!path.Trusted) return path;
        if (found.Count >= Most) found.Clear();
        return found[print] = path;
    }
}
