using System.Security.Cryptography;
using CuuLong.Signing.Trust;

namespace CuuLong.Signing.Time;

/// <summary>Gets time-stamps from the configured authorities, the first that gives a proper one.</summary>
internal interface ITimestampClient
{
    /// <param name="digest">Of SignerInfo.signature, or of the covered bytes for a document time-stamp.</param>
    /// <returns>A token whose imprint, nonce, signature and authority were checked; or the refusal that tells why none was had.</returns>
    ValueTask<Outcome<TimestampToken>> Stamp(HashAlgorithmName hash, ReadOnlyMemory<byte> digest, CancellationToken cancel = default);

    /// <summary>The same authorities, each believed when this book leads to it.</summary>
    ITimestampClient Believing(Func<TrustBook> other);
}
