using System.Formats.Asn1;
using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Revocation;

/// <summary>CertificateList of RFC 5280. Indirect lists and unknown critical extensions are refused: they would be misread.</summary>
internal static class CrlReader
{
    public static Crl? Read(ReadOnlyMemory<byte> bytes)
    {
        AsnDecoder.ReadEncodedValue(bytes.Span, AsnEncodingRules.BER, out _, out _, out var length);
        var list = Asn.Reader(bytes[..length]).ReadSequence();
        var signed = list.PeekEncodedValue();
        var body = list.ReadSequence();
        var algorithm = AlgorithmIdentifier.ReadSignature(list, null);
        var signature = list.ReadBitString(out _);
        if (algorithm is null) return null;

        if (body.Next(UniversalTagNumber.Integer)) body.ReadIntegerBytes();
        body.ReadEncodedValue();
        var issuer = body.ReadEncodedValue();
        var thisUpdate = body.ReadTime();
        DateTimeOffset? nextUpdate = body.Next(UniversalTagNumber.UtcTime) || body.Next(UniversalTagNumber.GeneralizedTime) ? body.ReadTime() : null;
        var entries = body.Next(UniversalTagNumber.Sequence) ? body.ReadEncodedValue() : default;
        Find(entries, []);

        var crl = new Crl
        {
            Encoded = bytes[..length], Signed = signed, Issuer = issuer, ThisUpdate = thisUpdate, NextUpdate = nextUpdate, Algorithm = algorithm, Signature = signature, Entries = entries,
        };
        return body.Next(0) ? WithExtensions(crl, body.ReadSequence(Asn.Context(0)).ReadSequence()) : crl;
    }

    /// <param name="serial">Empty walks the whole list, which proves that it can be read.</param>
    public static RevokedEntry? Find(ReadOnlyMemory<byte> entries, ReadOnlySpan<byte> serial)
    {
        if (entries.IsEmpty) return null;
        var all = Asn.Reader(entries).ReadSequence();
        while (all.HasData)
        {
            var entry = all.ReadSequence();
            var number = entry.ReadIntegerBytes();
            if (!serial.IsEmpty && !number.Span.SequenceEqual(serial)) continue;
            var found = new RevokedEntry(entry.ReadTime(), entry.HasData ? Reason(entry.ReadSequence()) : null);
            if (!serial.IsEmpty) return found;
        }
        return null;
    }

    private static int? Reason(AsnReader extensions)
    {
        int? reason = null;
        Asn.Each(extensions, each =>
        {
            var (oid, critical, value) = Asn.Extension(each);
            if (oid == Oids.CrlReason) reason = Asn.Reader(value).ReadEnumeratedBytes().Span is [var code] ? code : null;
            else if (critical || oid == Oids.CertificateIssuer) throw new AsnContentException("an entry of an indirect list");
        });
        return reason;
    }

    private static Crl? WithExtensions(Crl crl, AsnReader extensions)
    {
        var (refused, partial, scope, point, keeps) = (false, false, (bool?)null, (IReadOnlyList<ReadOnlyMemory<byte>>?)null, (DateTimeOffset?)null);
        Asn.Each(extensions, each =>
        {
            var (oid, critical, value) = Asn.Extension(each);
            if (oid == Oids.IssuingDistributionPoint) refused |= !Scope(Asn.Reader(value).ReadSequence(), ref partial, out scope, out point);
            else if (oid == Oids.ExpiredOnCrl) keeps = Asn.Reader(value).ReadGeneralizedTime();
            else if (oid == Oids.DeltaCrl) partial = true;
            else refused |= critical;
        });
        return refused ? null : crl with { Partial = partial, ForAuthorities = scope, Point = point, KeepsSince = keeps };
    }

    private static bool Scope(AsnReader point, ref bool partial, out bool? authorities, out IReadOnlyList<ReadOnlyMemory<byte>>? names)
    {
        (authorities, names) = (null, null);
        if (point.Next(0)) names = DistributionPoints.Names(point.ReadSequence(Asn.Context(0)));
        if (point.Next(1) && point.ReadBoolean(Asn.Context(1, false))) authorities = false;
        if (point.Next(2) && point.ReadBoolean(Asn.Context(2, false))) authorities = true;
        if (point.Next(3)) partial = point.ReadEncodedValue().Length > 0;
        // What remains: an indirect list, attribute certificates only.
        return !point.HasData;
    }
}
