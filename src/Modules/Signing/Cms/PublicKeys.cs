using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CuuLong.Signing.Cms;

/// <summary>Verifies by a certificate's public key; false for whatever cannot be verified.</summary>
internal static class PublicKeys
{
    /// <summary>Smallest RSA key that is read at all; smaller ones are broken by anyone (TT 15/2025/TT-BKHCN demands 2048 of new ones).</summary>
    public const int LeastRsaBits = 1024;

    public static bool VerifyHash(X509Certificate2 certificate, SignatureAlgorithm algorithm, ReadOnlySpan<byte> digest, ReadOnlySpan<byte> signature)
    {
        if (digest.Length != Hashes.Length(algorithm.Hash)) return false;
        try
        {
            if (algorithm.Scheme == SignatureScheme.Ecdsa)
            {
                using var ec = certificate.GetECDsaPublicKey();
                return ec is not null && ec.VerifyHash(digest, signature, DSASignatureFormat.Rfc3279DerSequence);
            }
            using var rsa = certificate.GetRSAPublicKey();
            var padding = algorithm.Scheme == SignatureScheme.RsaPss ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
            return rsa is not null && rsa.KeySize >= LeastRsaBits && rsa.VerifyHash(digest, signature, algorithm.Hash, padding);
        }
        catch (Exception wrong) when (Asn.IsMalformed(wrong))
        {
            return false;
        }
    }

    public static bool VerifyData(X509Certificate2 certificate, SignatureAlgorithm algorithm, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature) =>
        VerifyHash(certificate, algorithm, Hashes.Of(algorithm.Hash, data), signature);

    /// <summary>RSA below 2048 bits or a curve below 256 bits (TT 15/2025/TT-BKHCN).</summary>
    public static bool IsShort(X509Certificate2 certificate)
    {
        try
        {
            using var rsa = certificate.GetRSAPublicKey();
            if (rsa is not null) return rsa.KeySize < 2048;
            using var ec = certificate.GetECDsaPublicKey();
            return ec is null || ec.KeySize < 256;
        }
        catch (Exception wrong) when (Asn.IsMalformed(wrong))
        {
            return true;
        }
    }
}
