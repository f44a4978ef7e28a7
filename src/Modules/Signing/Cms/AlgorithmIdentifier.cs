using System.Formats.Asn1;
using System.Security.Cryptography;

namespace CuuLong.Signing.Cms;

/// <summary>AlgorithmIdentifier of RFC 5280, for the digests and signatures in use.</summary>
internal static class AlgorithmIdentifier
{
    /// <summary>SHA-2 without parameters (RFC 5754, 2).</summary>
    public static void WriteHash(AsnWriter asn, HashAlgorithmName hash, bool withNull = false)
    {
        using (asn.PushSequence())
        {
            asn.WriteObjectIdentifier(Hashes.Oid(hash));
            if (withNull) asn.WriteNull();
        }
    }

    /// <param name="inCms">CMS names the key's algorithm for RSA (RFC 3370, 3.2); certificates, CRLs and OCSP answers name key and digest.</param>
    public static void WriteSignature(AsnWriter asn, SignatureAlgorithm algorithm, bool inCms = true)
    {
        using (asn.PushSequence())
        {
            asn.WriteObjectIdentifier((algorithm.Scheme, algorithm.Hash.Name) switch
            {
                (SignatureScheme.RsaPss, _) => Oids.RsaPss,
                (SignatureScheme.RsaPkcs1, _) when inCms => Oids.Rsa,
                (SignatureScheme.RsaPkcs1, "SHA384") => Oids.Sha384Rsa,
                (SignatureScheme.RsaPkcs1, "SHA512") => Oids.Sha512Rsa,
                (SignatureScheme.RsaPkcs1, _) => Oids.Sha256Rsa,
                (_, "SHA384") => Oids.Sha384Ecdsa,
                (_, "SHA512") => Oids.Sha512Ecdsa,
                _ => Oids.Sha256Ecdsa,
            });
            if (algorithm.Scheme == SignatureScheme.RsaPkcs1) asn.WriteNull();
            if (algorithm.Scheme == SignatureScheme.RsaPss) WritePss(asn, algorithm.Hash);
        }
    }

    /// <summary>Null for a digest that is not read.</summary>
    public static HashAlgorithmName? ReadHash(AsnReader asn) => Hashes.Named(asn.ReadSequence().ReadObjectIdentifier());

    /// <param name="digest">The digest named beside it, for identifiers that name only the key.</param>
    /// <returns>Null for one that is not read.</returns>
    public static SignatureAlgorithm? ReadSignature(AsnReader asn, HashAlgorithmName? digest)
    {
        var sequence = asn.ReadSequence();
        var oid = sequence.ReadObjectIdentifier();
        if (oid == Oids.RsaPss) return ReadPss(sequence);
        var (scheme, hash) = oid switch
        {
            Oids.Rsa => (SignatureScheme.RsaPkcs1, digest),
            Oids.Sha1Rsa => (SignatureScheme.RsaPkcs1, HashAlgorithmName.SHA1),
            Oids.Sha256Rsa => (SignatureScheme.RsaPkcs1, HashAlgorithmName.SHA256),
            Oids.Sha384Rsa => (SignatureScheme.RsaPkcs1, HashAlgorithmName.SHA384),
            Oids.Sha512Rsa => (SignatureScheme.RsaPkcs1, HashAlgorithmName.SHA512),
            Oids.EcPublicKey => (SignatureScheme.Ecdsa, digest),
            Oids.Sha1Ecdsa => (SignatureScheme.Ecdsa, HashAlgorithmName.SHA1),
            Oids.Sha256Ecdsa => (SignatureScheme.Ecdsa, HashAlgorithmName.SHA256),
            Oids.Sha384Ecdsa => (SignatureScheme.Ecdsa, HashAlgorithmName.SHA384),
            Oids.Sha512Ecdsa => (SignatureScheme.Ecdsa, HashAlgorithmName.SHA512),
            _ => (SignatureScheme.RsaPkcs1, (HashAlgorithmName?)null),
        };
        return hash is { } known ? new(scheme, known) : null;
    }

    private static void WritePss(AsnWriter asn, HashAlgorithmName hash)
    {
        using (asn.PushSequence())
        {
            using (asn.PushSequence(Context(0))) WriteHash(asn, hash, withNull: true);
            using (asn.PushSequence(Context(1)))
            using (asn.PushSequence())
            {
                asn.WriteObjectIdentifier(Oids.Mgf1);
                WriteHash(asn, hash, withNull: true);
            }
            using (asn.PushSequence(Context(2))) asn.WriteInteger(Hashes.Length(hash));
        }
    }

    /// <summary>RSASSA-PSS-params of RFC 8017, A.2.3; its defaults mean SHA-1. MGF1 by another digest is not read.</summary>
    private static SignatureAlgorithm? ReadPss(AsnReader asn)
    {
        if (!asn.HasData) return null;
        var parameters = asn.ReadSequence();
        var hash = parameters.Next(0) ? ReadHash(parameters.ReadSequence(Context(0))) : HashAlgorithmName.SHA1;
        if (!parameters.Next(1)) return null;
        var mask = parameters.ReadSequence(Context(1)).ReadSequence();
        if (mask.ReadObjectIdentifier() != Oids.Mgf1 || ReadHash(mask) != hash || hash is not { } known) return null;
        var salt = 20;
        if (parameters.Next(2) && !parameters.ReadSequence(Context(2)).TryReadInt32(out salt)) return null;
        return salt is < 0 or > 2048 ? null : new(SignatureScheme.RsaPss, known, salt == Hashes.Length(known) ? null : salt);
    }

    private static Asn1Tag Context(int number) => new(TagClass.ContextSpecific, number, isConstructed: true);
}
