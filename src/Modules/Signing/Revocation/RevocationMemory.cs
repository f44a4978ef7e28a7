using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace CuuLong.Signing.Revocation;

/// <summary>
/// Lists and responses met before, by their bytes: every document of an hour carries the same few, and checking who signed them costs more than
/// the rest of the verdict. They prove themselves, so whose file brought them does not matter.
/// </summary>
internal static class RevocationMemory
{
    /// <summary>Larger lists are read anew: they are rare, and would fill the memory.</summary>
    private const int MostBytes = 32 << 10, Most = 2_000;

    private static readonly ConcurrentDictionary<string, object> Known = new(StringComparer.Ordinal);

    /// <param name="read">Null for what is none; that is not remembered. Given a copy, so that no whole file is held for a part of it.</param>
    public static T? Of<T>(ReadOnlyMemory<byte> bytes, Func<ReadOnlyMemory<byte>, T?> read) where T : class
    {
        if (bytes.Length is 0 or > MostBytes) return read(bytes);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.Span, digest);
        var print = typeof(T).Name + Convert.ToHexString(digest);
        if (Known.TryGetValue(print, out var known)) return (T)known;
        if (read(bytes.ToArray()) is not { } made) return null;
        if (Known.Count >= Most) Known.Clear();
        return (T)Known.GetOrAdd(print, made);
    }
}
