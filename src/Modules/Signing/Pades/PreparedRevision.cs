using System.Security.Cryptography;
using System.Text.Json;
using CuuLong.Pdf;
using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Pades;

/// <summary>A signature begun and not yet given: what the key is to sign, and the revision that waits for it. Outlives the process as bytes.</summary>
/// <param name="Update">Follows the file that was prepared, and only that file.</param>
/// <param name="Hash">Name of the digest: "SHA256".</param>
/// <param name="ContentDigest">Of the file and the revision around its hole.</param>
/// <param name="Attributes">The signed attributes, DER.</param>
/// <param name="Digest">What the key signs.</param>
/// <param name="Signer">Print of the certificate for which it was prepared (<see cref="Certificates.Print"/>).</param>
internal sealed record PreparedRevision(SignedUpdate Update, string Hash, byte[] ContentDigest, byte[] Attributes, byte[] Digest, string Signer)
{
    public HashAlgorithmName HashName => new(Hash);

    /// <summary>True for the very file that was prepared: another one of the same length is told apart.</summary>
    public bool Follows(ReadOnlySpan<byte> file) =>
        file.Length == Update.Length && CryptographicOperations.FixedTimeEquals(RangeHash.Of(HashName, file, Update), ContentDigest);

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this);

    /// <exception cref="JsonException">The bytes are no prepared revision.</exception>
    public static PreparedRevision FromBytes(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize<PreparedRevision>(bytes) ?? throw new JsonException("no prepared revision");
}
