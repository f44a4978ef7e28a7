using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Revocation;

/// <summary>OCSPResponse of RFC 6960, 4.2.1.</summary>
internal static class OcspReader
{
    /// <summary>A responder's own certificate, and perhaps those above it.</summary>
    private const int MostCertificates = 8;

    /// <summary>Null when the responder refused to answer, or what is inside is not a basic response.</summary>
    public static OcspResponse? Read(ReadOnlyMemory<byte> bytes)
    {
        AsnDecoder.ReadEncodedValue(bytes.Span, AsnEncodingRules.BER, out _, out _, out var length);
        var outer = Asn.Reader(bytes[..length]).ReadSequence();
        if (outer.ReadEnumeratedBytes().Span is not [0]) return null;
        var typed = outer.ReadSequence(Asn.Context(0)).ReadSequence();
        return typed.ReadObjectIdentifier() == Oids.OcspBasic ? Basic(typed.ReadOctetString()) is { } response ? response with { Encoded = bytes[..length] } : null : null;
    }

    /// <summary>A BasicOCSPResponse without its wrapping, which is how some signatures carry it.</summary>
    public static OcspResponse? Basic(ReadOnlyMemory<byte> bytes)
    {
        var basic = Asn.Reader(bytes).ReadSequence();
        var signed = basic.PeekEncodedValue();
        var data = basic.ReadSequence();
        var algorithm = AlgorithmIdentifier.ReadSignature(basic, null);
        var signature = basic.ReadBitString(out _);
        var certificates = basic.Next(0) ? Certificates.In(basic.ReadSequence(Asn.Context(0)).ReadSequence()) : [];
        if (algorithm is null || certificates.Count > MostCertificates) return null;

        if (data.Next(0)) data.ReadEncodedValue();
        var responder = ResponderId.Read(data);
        var produced = data.ReadGeneralizedTime();
        var answers = new List<OcspAnswer>();
        Asn.Each(data.ReadSequence(), each => { if (Answer(each.ReadSequence()) is { } answer) answers.Add(answer); });
        var extensions = data.Next(1) ? data.ReadSequence(Asn.Context(1)).ReadEncodedValue() : default;
        if (IsForeign(extensions)) return null;
        var nonce = extensions.IsEmpty ? null : OcspRequest.ReadNonce(Asn.Reader(extensions).ReadSequence());
        return new OcspResponse
        {
            Encoded = default, Signed = signed, Algorithm = algorithm, Signature = signature, Responder = responder, ProducedAt = produced, Answers = answers, Nonce = nonce, Certificates = certificates,
        };
    }

    /// <summary>A critical extension that is not read changes what all of it means (RFC 6960, 4.4).</summary>
    private static bool IsForeign(ReadOnlyMemory<byte> extensions)
    {
        var foreign = false;
        if (!extensions.IsEmpty) Asn.Each(Asn.Reader(extensions).ReadSequence(), each => foreign |= Asn.Extension(each) is { Critical: true, Oid: not Oids.OcspNonce });
        return foreign;
    }

    private static OcspAnswer? Answer(AsnReader single)
    {
        var id = OcspId.Read(single);
        var (status, entry) = Status(single);
        var thisUpdate = single.ReadGeneralizedTime();
        DateTimeOffset? nextUpdate = single.Next(0) ? single.ReadSequence(Asn.Context(0)).ReadGeneralizedTime() : null;
        var (refused, keeps) = single.Next(1) ? Extensions(single.ReadSequence(Asn.Context(1)).ReadSequence()) : (false, null);
        return id is null || refused ? null : new OcspAnswer(id, status, entry, thisUpdate, nextUpdate, keeps);
    }

    /// <summary>An answer with a critical extension that is not read would be misread.</summary>
    private static (bool Refused, DateTimeOffset? KeepsSince) Extensions(AsnReader extensions)
    {
        var (refused, keeps) = (false, (DateTimeOffset?)null);
        Asn.Each(extensions, each =>
        {
            var (oid, critical, value) = Asn.Extension(each);
            if (oid == Oids.OcspArchiveCutoff) keeps = Asn.Reader(value).ReadGeneralizedTime();
            else refused |= critical;
        });
        return (refused, keeps);
    }

    private static (OcspStatus, RevokedEntry?) Status(AsnReader single)
    {
        if (single.Next(0))
        {
            single.ReadNull(Asn.Context(0, false));
            return (OcspStatus.Good, null);
        }
        if (!single.Next(1))
        {
            single.ReadEncodedValue();
            return (OcspStatus.Unknown, null);
        }
        var revoked = single.ReadSequence(Asn.Context(1));
        var at = revoked.ReadGeneralizedTime();
        int? reason = revoked.Next(0) && revoked.ReadSequence(Asn.Context(0)).ReadEnumeratedBytes().Span is [var code] ? code : null;
        return (OcspStatus.Revoked, new RevokedEntry(at, reason));
    }
}
