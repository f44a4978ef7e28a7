using System.Security.Cryptography;
using CuuLong.Pdf;

namespace CuuLong.Signing.Pades;

/// <summary>The digest of what a signature covers: the file, and the new revision around its hole. Nothing is put together for it.</summary>
internal static class RangeHash
{
    public static byte[] Of(HashAlgorithmName hash, ReadOnlySpan<byte> file, SignedUpdate update)
    {
        using var sum = IncrementalHash.CreateHash(hash);
        sum.AppendData(file);
        return Close(sum, update);
    }

    /// <param name="file">Read to its end; it must have the length that <paramref name="update"/> follows.</param>
    public static async Task<byte[]> Of(HashAlgorithmName hash, Stream file, SignedUpdate update, CancellationToken cancel)
    {
        using var sum = IncrementalHash.CreateHash(hash);
        var buffer = new byte[64 * 1024];
        long read = 0;
        for (int count; (count = await file.ReadAsync(buffer, cancel)) > 0; read += count) sum.AppendData(buffer, 0, count);
        if (read != update.Length) throw new PdfException(PdfFault.Broken, $"The file has {read} bytes, the revision follows {update.Length}.");
        return Close(sum, update);
    }

    private static byte[] Close(IncrementalHash sum, SignedUpdate update)
    {
        sum.AppendData(update.BeforeHole);
        sum.AppendData(update.AfterHole);
        return sum.GetHashAndReset();
    }
}
