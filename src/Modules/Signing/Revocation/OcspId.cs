using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Revocation;

/// <summary>CertID of RFC 6960: by which a question and its answer name a certificate.</summary>
internal sealed record OcspId(HashAlgorithmName Hash, ReadOnlyMemory<byte> IssuerName, ReadOnlyMemory<byte> IssuerKey, ReadOnlyMemory<byte> Serial)
{
    /// <summary>The issuer's name as the certificate writes it (RFC 6960, 4.1.1).</summary>
    /// <param name="hash">SHA-1 is what responders expect; nothing rests on its strength, the answer's signature covers the serial.</param>
    public static OcspId Of(X509Certificate2 certificate, X509Certificate2 issuer, HashAlgorithmName hash) =>
        new(hash, Hashes.Of(hash, certificate.IssuerName.RawData), Hashes.Of(hash, issuer.PublicKey.EncodedKeyValue.RawData), certificate.SerialNumberBytes);

    public bool Names(X509Certificate2 certificate, X509Certificate2 issuer)
    {
        if (!Serial.Span.SequenceEqual(certificate.SerialNumberBytes.Span)) return false;
        var other = Of(certificate, issuer, Hash);
        // Some responders take the name as the issuer writes it itself.
        return IssuerKey.Span.SequenceEqual(other.IssuerKey.Span)
            && (IssuerName.Span.SequenceEqual(other.IssuerName.Span) || IssuerName.Span.SequenceEqual(Hashes.Of(Hash, issuer.SubjectName.RawData)));
    }

    public void Write(AsnWriter asn)
    {
        using (asn.PushSequence())
        {
            AlgorithmIdentifier.WriteHash(asn, Hash, withNull: true);
            asn.WriteOctetString(IssuerName.Span);
            asn.WriteOctetString(IssuerKey.Span);
            asn.WriteInteger(Serial.Span);
        }
    }

    /// <summary>Null for a digest that is not read.</summary>
    public static OcspId? Read(AsnReader asn)
    {
        var id = asn.ReadSequence();
        var hash = AlgorithmIdentifier.ReadHash(id);
        var (name, key, serial) = (id.ReadOctetString(), id.ReadOctetString(), id.ReadIntegerBytes());
        return hash is { } known ? new(known, name, key, serial) : null;
    }
}
