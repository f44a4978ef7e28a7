using System.Numerics;
using System.Security.Cryptography;

namespace CuuLong.Signing.Cms;

/// <summary>EMSA-PSS-VERIFY (RFC 8017, 9.1.2) with a salt of any length; the framework takes only one as long as the digest.</summary>
internal static class PssPadding
{
    public static bool Verify(RSA key, HashAlgorithmName hash, int saltLength, ReadOnlySpan<byte> digest, ReadOnlySpan<byte> signature)
    {
        var parameters = key.ExportParameters(false);
        var modulus = new BigInteger(parameters.Modulus, isUnsigned: true, isBigEndian: true);
        var value = new BigInteger(signature, isUnsigned: true, isBigEndian: true);
        if (value >= modulus || signature.Length != parameters.Modulus!.Length || parameters.Exponent!.Length > 8) return false;
        var bits = (int)modulus.GetBitLength() - 1;
        var length = (bits + 7) / 8;
        var message = BigInteger.ModPow(value, new BigInteger(parameters.Exponent, isUnsigned: true, isBigEndian: true), modulus).ToByteArray(isUnsigned: true, isBigEndian: true);
        if (message.Length > length) return false;
        byte[] encoded = [.. new byte[length - message.Length], .. message];

        var room = length - digest.Length - 1;
        if (room < saltLength + 1 || encoded[^1] != 0xBC) return false;
        var block = encoded.AsSpan(0, room);
        var sum = encoded.AsSpan(room, digest.Length);
        var spare = 8 * length - bits;
        if (spare > 0 && block[0] >> (8 - spare) != 0) return false;
        Mask(block, hash, sum);
        block[0] &= (byte)(0xFF >> spare);
        var zeros = room - saltLength - 1;
        if (block[..zeros].ContainsAnyExcept((byte)0) || block[zeros] != 1) return false;
        return CryptographicOperations.FixedTimeEquals(Hashes.Of(hash, [.. new byte[8], .. digest, .. block[(zeros + 1)..]]), sum);
    }

    /// <summary>MGF1 (B.2.1).</summary>
    private static void Mask(Span<byte> block, HashAlgorithmName hash, ReadOnlySpan<byte> seed)
    {
        for (var (at, round) = (0, 0); at < block.Length; round++)
            foreach (var b in Hashes.Of(hash, [.. seed, (byte)(round >> 24), (byte)(round >> 16), (byte)(round >> 8), (byte)round]))
                if (at < block.Length) block[at++] ^= b;
    }
}
