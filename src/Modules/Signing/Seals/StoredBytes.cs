using CuuLong.Platform.Files;

namespace CuuLong.Signing.Seals;

internal static class StoredBytes
{
    /// <summary>The whole of a file that a record holds and that is therefore there.</summary>
    public static async Task<byte[]> Read(this IFileStore files, string hash, CancellationToken cancel) =>
        await files.Read(hash, int.MaxValue, cancel) ?? throw new FileNotFoundException("a stored file is gone or too large", hash);
}
