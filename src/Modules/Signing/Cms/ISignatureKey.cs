using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CuuLong.Signing.Cms;

/// <summary>A private key wherever it lives: a file, a token, a telephone, a remote service. Many may sign with it at once.</summary>
internal interface ISignatureKey
{
    X509Certificate2 Certificate { get; }

    /// <summary>Certificates above it, issuer first; the root may be among them.</summary>
    IReadOnlyList<X509Certificate2> Chain { get; }

    SignatureAlgorithm Algorithm { get; }

    /// <param name="hash">What made the digest; the key refuses one that is not its algorithm's.</param>
    /// <returns>RSA: the block. ECDSA: DER SEQUENCE { r, s }.</returns>
    /// <exception cref="KeyRefusedException">The key could not or would not sign; it says why.</exception>
    ValueTask<byte[]> SignDigest(HashAlgorithmName hash, ReadOnlyMemory<byte> digest, CancellationToken cancel = default);
}
