using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace CuuLong.Signing.Keys.Remote;

/// <summary>
/// Four digits of a digest, as Mobile-ID and Smart-ID compute them: page and telephone each find them by themselves, so equal ones say
/// that both speak of the same file.
/// </summary>
internal static class ControlCode
{
    public static string Of(ReadOnlySpan<byte> digest) =>
        (BinaryPrimitives.ReadUInt16BigEndian(SHA256.HashData(digest).AsSpan(^2)) % 10_000).ToString("D4", CultureInfo.InvariantCulture);
}
