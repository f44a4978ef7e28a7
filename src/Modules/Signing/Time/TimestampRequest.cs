using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Time;

/// <summary>TimeStampReq of RFC 3161; the authority's certificate is asked for.</summary>
internal sealed record TimestampRequest(HashAlgorithmName Hash, ReadOnlyMemory<byte> Digest, BigInteger? Nonce, bool WithCertificate = true)
{
    public static TimestampRequest New(HashAlgorithmName hash, ReadOnlyMemory<byte> digest) =>
        new(hash, digest, new BigInteger(RandomNumberGenerator.GetBytes(8), isUnsigned: true));

    public byte[] Encode()
    {
        var asn = new AsnWriter(AsnEncodingRules.DER);
        using (asn.PushSequence())
        {
            asn.WriteInteger(1);
            WriteImprint(asn, Hash, Digest.Span);
            if (Nonce is { } nonce) asn.WriteInteger(nonce);
            if (WithCertificate) asn.WriteBoolean(true);
        }
        return asn.Encode();
    }

    public static void WriteImprint(AsnWriter asn, HashAlgorithmName hash, ReadOnlySpan<byte> digest)
    {
        using (asn.PushSequence())
        {
            AlgorithmIdentifier.WriteHash(asn, hash, withNull: true);
            asn.WriteOctetString(digest);
        }
    }

    /// <summary>Null for what is not a request that can be answered.</summary>
    public static TimestampRequest? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var asn = Asn.Reader(bytes).ReadSequence();
            if (!asn.TryReadInt32(out var version) || version != 1) return null;
            var imprint = asn.ReadSequence();
            var hash = AlgorithmIdentifier.ReadHash(imprint);
            var digest = imprint.ReadOctetString();
            if (asn.Next(UniversalTagNumber.ObjectIdentifier)) asn.ReadObjectIdentifier();
            var nonce = asn.Next(UniversalTagNumber.Integer) ? asn.ReadInteger() : (BigInteger?)null;
            var certificate = asn.Next(UniversalTagNumber.Boolean) && asn.ReadBoolean();
            return hash is { } known && digest.Length == Hashes.Length(known) ? new(known, digest, nonce, certificate) : null;
        }
        catch (Exception wrong) when (Asn.IsMalformed(wrong))
        {
            return null;
        }
    }
}
