using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Keys;

/// <summary>Which algorithm goes with which key: SHA-256, and SHA-384 for P-384.</summary>
internal static class KeyAlgorithms
{
    public static SignatureAlgorithm Of(X509Certificate2 certificate, bool pss = false)
    {
        using var ec = certificate.GetECDsaPublicKey();
        return ec is null
            ? new(pss ? SignatureScheme.RsaPss : SignatureScheme.RsaPkcs1, HashAlgorithmName.SHA256)
            : new(SignatureScheme.Ecdsa, ec.KeySize > 256 ? HashAlgorithmName.SHA384 : HashAlgorithmName.SHA256);
    }

    /// <exception cref="KeyRefusedException">A digest of another algorithm or length.</exception>
    public static void Demand(ISignatureKey key, HashAlgorithmName hash, ReadOnlyMemory<byte> digest)
    {
        if (hash != key.Algorithm.Hash || digest.Length != Hashes.Length(hash))
            throw new KeyRefusedException(new Refusal("signing.key.other-digest", null, hash.Name));
    }
}
