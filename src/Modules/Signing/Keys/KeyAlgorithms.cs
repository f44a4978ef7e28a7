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

    /// <summary>RSA from 2048 bits, ECDSA from 256 (TT 15/2025/TT-BKHCN), and of the curves those that the programs in use verify: poppler calls a signature over secp256k1 invalid.</summary>
    /// <returns>Why the certificate's key does not sign; null when it may.</returns>
    public static Refusal? Unfit(X509Certificate2 certificate)
    {
        var code = PublicKeys.IsShort(certificate) ? "signing.gate.weak" : PublicKeys.IsOnOddCurve(certificate) ? "signing.gate.curve" : null;
        return code is null ? null : new Refusal(code, null, certificate.GetNameInfo(X509NameType.SimpleName, false));
    }

    /// <exception cref="KeyRefusedException">A digest of another algorithm or length.</exception>
    public static void Demand(ISignatureKey key, HashAlgorithmName hash, ReadOnlyMemory<byte> digest)
    {
        if (hash != key.Algorithm.Hash || digest.Length != Hashes.Length(hash))
            throw new KeyRefusedException(new Refusal("signing.key.other-digest", null, hash.Name));
    }
}
