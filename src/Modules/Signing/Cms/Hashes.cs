using System.Security.Cryptography;

namespace CuuLong.Signing.Cms;

/// <summary>Digests by name and by object identifier.</summary>
internal static class Hashes
{
    public static string Oid(HashAlgorithmName hash) => hash.Name switch
    {
        "SHA256" => Oids.Sha256,
        "SHA384" => Oids.Sha384,
        "SHA512" => Oids.Sha512,
        "SHA1" => Oids.Sha1,
        _ => throw new ArgumentException($"no identifier for {hash.Name}", nameof(hash)),
    };

    /// <summary>Null for one that this module does not read (MD5 and older, or unknown).</summary>
    public static HashAlgorithmName? Named(string oid) => oid switch
    {
        Oids.Sha256 => HashAlgorithmName.SHA256,
        Oids.Sha384 => HashAlgorithmName.SHA384,
        Oids.Sha512 => HashAlgorithmName.SHA512,
        Oids.Sha1 => HashAlgorithmName.SHA1,
        _ => null,
    };

    public static int Length(HashAlgorithmName hash) => hash.Name switch { "SHA256" => 32, "SHA384" => 48, "SHA512" => 64, _ => 20 };

    public static byte[] Of(HashAlgorithmName hash, ReadOnlySpan<byte> content) => CryptographicOperations.HashData(hash, content);

    public static bool Same(ReadOnlyMemory<byte>? a, ReadOnlySpan<byte> b) => a is { } held && CryptographicOperations.FixedTimeEquals(held.Span, b);
}
