using System.Formats.Asn1;
using System.Security.Cryptography;

namespace CuuLong.Signing.Cms;

/// <summary>What RSA PKCS#1 signs (RFC 8017, 9.2): a token pads it but does not make it.</summary>
internal static class DigestInfo
{
    public static byte[] Of(HashAlgorithmName hash, ReadOnlySpan<byte> digest)
    {
        var asn = new AsnWriter(AsnEncodingRules.DER);
        using (asn.PushSequence())
        {
            AlgorithmIdentifier.WriteHash(asn, hash, withNull: true);
            asn.WriteOctetString(digest);
        }
        return asn.Encode();
    }
}
