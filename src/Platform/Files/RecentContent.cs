using System.Collections.Concurrent;

namespace CuuLong.Platform.Files;

/// <summary>
/// Small files of the last moments, by hash. What was just kept is asked for at once: a page is signed, sealed and verified
/// within seconds, and each time from its beginning.
/// </summary>
internal sealed class RecentContent(int mostBytes)
{
    private readonly ConcurrentDictionary<string, byte[]> known = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> order = new();
    private long bytes;

    public byte[]? Find(string hash) => known.GetValueOrDefault(hash);

    public void Keep(string hash, byte[] content)
    {
        if (!known.TryAdd(hash, content)) return;
        order.Enqueue(hash);
        Interlocked.Add(ref bytes, content.Length);
        while (Interlocked.Read(ref bytes) > mostBytes && order.TryDequeue(out var oldest))
            if (known.TryRemove(oldest, out var gone)) Interlocked.Add(ref bytes, -gone.Length);
    }
}
