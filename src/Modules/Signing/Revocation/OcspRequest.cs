using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Revocation;

/// <summary>OCSPRequest of RFC 6960 about one certificate, with a nonce of RFC 9654.</summary>
internal sealed record OcspRequest(IReadOnlyList<OcspId> Ids, ReadOnlyMemory<byte>? Nonce)
{
    public static OcspRequest About(X509Certificate2 certificate, X509Certificate2 issuer) =>
        new([OcspId.Of(certificate, issuer, HashAlgorithmName.SHA1)], RandomNumberGenerator.GetBytes(16));

    public byte[] Encode()
    {
        var asn = new AsnWriter(AsnEncodingRules.DER);
        using (asn.PushSequence())
        using (asn.PushSequence())
        {
            using (asn.PushSequence())
                foreach (var id in Ids)
                    using (asn.PushSequence())
                        id.Write(asn);
            if (Nonce is { } nonce)
                using (asn.PushSequence(Asn.Context(2)))
                    WriteNonce(asn, nonce);
        }
        return asn.Encode();
    }

    public static void WriteNonce(AsnWriter asn, ReadOnlyMemory<byte> nonce)
    {
        var inner = new AsnWriter(AsnEncodingRules.DER);
        inner.WriteOctetString(nonce.Span);
        using (asn.PushSequence())
        using (asn.PushSequence())
        {
            asn.WriteObjectIdentifier(Oids.OcspNonce);
            asn.WriteOctetString(inner.Encode());
        }
    }

    /// <summary>Null for what is not a request that can be answered.</summary>
    public static OcspRequest? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var body = Asn.Reader(bytes).ReadSequence().ReadSequence();
            if (body.Next(0)) body.ReadEncodedValue();
            if (body.Next(1)) body.ReadEncodedValue();
            var ids = new List<OcspId>();
            Asn.Each(body.ReadSequence(), each => { if (OcspId.Read(each.ReadSequence()) is { } id) ids.Add(id); });
            return ids.Count == 0 ? null : new OcspRequest(ids, body.Next(2) ? ReadNonce(body.ReadSequence(Asn.Context(2)).ReadSequence()) : null);
        }
        catch (Exception wrong) when (Asn.IsMalformed(wrong))
        {
            return null;
        }
    }

    public static ReadOnlyMemory<byte>? ReadNonce(AsnReader extensions)
    {
        ReadOnlyMemory<byte>? nonce = null;
        Asn.Each(extensions, each =>
        {
            var extension = each.ReadSequence();
            var oid = extension.ReadObjectIdentifier();
            if (extension.Next(UniversalTagNumber.Boolean)) extension.ReadBoolean();
            var value = extension.ReadOctetString();
            // Some write the nonce without its inner OCTET STRING (RFC 6960, 4.4.1 came late to it).
            if (oid == Oids.OcspNonce) nonce = value.Length > 2 && value[0] == 4 && value[1] == value.Length - 2 ? value.AsMemory(2) : value;
        });
        return nonce;
    }
}
