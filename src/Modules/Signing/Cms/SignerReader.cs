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
        var id = SignerId.Read(info);
        var digest = AlgorithmIdentifier.ReadHash(info);
        var attributed = info.Next(0);
        var attributes = attributed ? AttributeReader.Read(info.ReadEncodedValue()) : (null, []);
        var algorithm = AlgorithmIdentifier.ReadSignature(info, digest);
        var signature = info.ReadOctetString();
        var timestamps = info.Next(1) ? Timestamps(info.ReadSetOf(Asn.Context(1))) : [];
        info.ThrowIfNotEmpty();
        return digest is { } hash && algorithm is not null && attributed == (attributes.Item1 is not null)
            ? new CmsSignature
            {
                Length = 0, ContentType = "", Digest = hash, Algorithm = algorithm, Signature = signature, Id = id, Signer = id.Of(certificates, attributes.Item1?.SigningCertificate),
                Attributes = attributes.Item1, OcspResponses = [.. attributes.Item2.Where(e => e.Ocsp).Select(e => e.Encoded)],
                Crls = [.. attributes.Item2.Where(e => !e.Ocsp).Select(e => e.Encoded)], Timestamps = timestamps,
            }
            : null;
    }

    /// <summary>Nobody signs the name of an attribute: a token under one that is not known is a time-stamp that cannot be read.</summary>
    private static bool IsTimestamp(ReadOnlyMemory<byte> value) => value.Span is [0x30, ..] && CmsReader.TryRead(value, out var cms) && cms.ContentType == Oids.TstInfo;

    private static List<ReadOnlyMemory<byte>> Timestamps(AsnReader unsigned)
    {
        var tokens = new List<ReadOnlyMemory<byte>>();
        Asn.Each(unsigned, each =>
        {
            var attribute = each.ReadSequence();
            var kind = attribute.ReadObjectIdentifier();
            var values = attribute.ReadSetOf();
            if (kind != Oids.SignatureTimestamp)
            {
                if (!Oids.OtherTimestamps.Contains(kind)) Asn.Each(values, value => { if (IsTimestamp(value.ReadEncodedValue())) tokens.Add(default); });
                return;
            }
            // A time-stamp that is announced and not there is one that cannot be read.
            if (!values.HasData) tokens.Add(default);
            Asn.Each(values, value => tokens.Add(value.ReadEncodedValue()));
        });
        return tokens;
    }
}
