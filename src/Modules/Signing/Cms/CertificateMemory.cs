using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CuuLong.Signing.Cms;

/// <summary>Certificates met before. Decoding one costs more than verifying with it, and an office meets the same few again and again.</summary>
internal static class CertificateMemory
{
    private const int Most = 1024;
    private static readonly ConcurrentDictionary<string, X509Certificate2> Known = new(StringComparer.Ordinal);

    /// <param name="decode">Null for what is not a certificate; that is not remembered.</param>
    public static X509Certificate2? Of(ReadOnlySpan<byte> der, Func<X509Certificate2?> decode)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(der, digest);
        var print = Convert.ToHexString(digest);
        if (Known.TryGetValue(print, out var known)) return known;
        if (decode() is not { } certificate) return null;
        // Emptied rather than sorted out: who floods it with strangers costs the others one decoding each.
        if (Known.Count >= Most) Known.Clear();
        return Known.GetOrAdd(print, certificate);
    }
}
