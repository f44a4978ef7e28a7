using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace CuuLong.Signing.Cms;

/// <summary>SignerInfo of RFC 5652.</summary>
internal static class SignerReader
{
    /// <summary>Null when digest or signature are of a kind that is not read.</summary>
    public static CmsSignature? Read(AsnReader info, IReadOnlyList<X509Certificate2> certificates)
    {
        info.ReadIntegerBytes();
        var signer = Find(info, certificates);
        var digest = AlgorithmIdentifier.ReadHash(info);
        var attributes = info.Next(0) ? AttributeReader.Read(info.ReadEncodedValue()) : (null, []);
        var algorithm = AlgorithmIdentifier.ReadSignature(info, digest);
        var signature = info.ReadOctetString();
        var timestamps = info.Next(1) ? Timestamps(info.ReadSetOf(Asn.Context(1))) : [];
        info.ThrowIfNotEmpty();
        return digest is { } hash && algorithm is not null
            ? new CmsSignature
            {
                Length = 0, ContentType = "", Digest = hash, Algorithm = algorithm, Signature = signature, Signer = signer,
                Attributes = attributes.Item1, OcspResponses = [.. attributes.Item2.Where(e => e.Ocsp).Select(e => e.Encoded)],
                Crls = [.. attributes.Item2.Where(e => !e.Ocsp).Select(e => e.Encoded)], Timestamps = timestamps,
            }
            : null;
    }

    private static X509Certificate2? Find(AsnReader info, IReadOnlyList<X509Certificate2> certificates)
    {
        if (info.Next(0))
        {
            var key = info.ReadOctetString(Asn.Context(0, constructed: false));
            return certificates.FirstOrDefault(c => c.Extensions.OfType<X509SubjectKeyIdentifierExtension>().Any(e => e.SubjectKeyIdentifierBytes.Span.SequenceEqual(key)))
                ?? certificates.FirstOrDefault(c => System.Security.Cryptography.SHA1.HashData(c.PublicKey.EncodedKeyValue.RawData).AsSpan().SequenceEqual(key));
        }
        var named = info.ReadSequence();
        var issuer = named.ReadEncodedValue();
        var serial = named.ReadIntegerBytes();
        return certificates.FirstOrDefault(c => c.SerialNumberBytes.Span.SequenceEqual(serial.Span) && c.IssuerName.RawData.AsSpan().SequenceEqual(issuer.Span));
    }

    private static List<ReadOnlyMemory<byte>> Timestamps(AsnReader unsigned)
    {
        var tokens = new List<ReadOnlyMemory<byte>>();
        Asn.Each(unsigned, each =>
        {
            var attribute = each.ReadSequence();
            if (attribute.ReadObjectIdentifier() == Oids.SignatureTimestamp)
                Asn.Each(attribute.ReadSetOf(), value => tokens.Add(value.ReadEncodedValue()));
        });
        return tokens;
    }
}
