using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CuuLong.Signing.Cms;

/// <summary>Verifies by a certificate's public key; false for whatever cannot be verified.</summary>
internal static class PublicKeys
{
    /// <summary>Smallest RSA key that is read at all; smaller ones are broken by anyone (TT 15/2025/TT-BKHCN demands 2048 of new ones).</summary>
    public const int LeastRsaBits = 1024;

    /// <summary>Nobody signs documents by larger ones; reckoning with them takes seconds.</summary>
    private const int MostRsaBits = 16384;

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
            using var rsa = Rsa(certificate);
            if (algorithm.Salt is { } salt) return rsa is not null && rsa.KeySize >= LeastRsaBits && PssPadding.Verify(rsa, algorithm.Hash, salt, digest, signature);
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

    /// <summary>Its issuer signed it by a digest that others can forge: SHA-1 and older. PSS that is not read here says SHA-1 by what it leaves out.</summary>
    public static bool IsWeaklyIssued(X509Certificate2 certificate) => certificate.SignatureAlgorithm.Value switch
    {
        Oids.Sha1Rsa or Oids.Sha1Ecdsa or Oids.Md5Rsa or Oids.Md2Rsa => true,
        Oids.RsaPss => IssuedCertificate.Algorithm(certificate)?.Weak ?? true,
        _ => false,
    };

    /// <summary>Also of a key that is bound to PSS (RFC 4055, 1.2), which the framework does not take for an RSA key.</summary>
    private static RSA? Rsa(X509Certificate2 certificate)
    {
        if (certificate.PublicKey.EncodedKeyValue.RawData.Length > MostRsaBits / 8 + 64) return null;
        if (certificate.PublicKey.Oid.Value != Oids.RsaPss) return certificate.GetRSAPublicKey();
        var rsa = RSA.Create();
        rsa.ImportRSAPublicKey(certificate.PublicKey.EncodedKeyValue.RawData, out _);
        return rsa;
    }

    /// <summary>On a curve other than P-256, P-384 and P-521, or one that is spelled out instead of named.</summary>
    public static bool IsOnOddCurve(X509Certificate2 certificate)
    {
        if (certificate.PublicKey.Oid.Value != Oids.EcPublicKey) return false;
        var parameters = certificate.PublicKey.EncodedParameters?.RawData;
        return parameters is not { Length: > 0 } || parameters[0] != 0x06 || !Oids.CommonCurves.Contains(AsnDecoder.ReadObjectIdentifier(parameters, AsnEncodingRules.DER, out _));
    }

    /// <summary>RSA below 2048 bits or a curve below 256 bits (TT 15/2025/TT-BKHCN).</summary>
    public static bool IsShort(X509Certificate2 certificate)
    {
        try
        {
            using var rsa = Rsa(certificate);
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
