using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CuuLong.Signing.Cms;

/// <summary>SignerIdentifier of RFC 5652, 5.3: issuer and serial number, or the identifier of the key.</summary>
internal sealed record SignerId(ReadOnlyMemory<byte>? Key, ReadOnlyMemory<byte> Issuer, ReadOnlyMemory<byte> Serial)
{
    public static SignerId Read(AsnReader info)
    {
        if (info.Next(0)) return new(info.ReadOctetString(Asn.Context(0, constructed: false)), default, default);
        var named = info.ReadSequence();
        return new(null, named.ReadEncodedValue(), named.ReadIntegerBytes());
    }

    /// <summary>Null when none of them is the signer's.</summary>
    public X509Certificate2? Of(IReadOnlyList<X509Certificate2> certificates) => Key is { } key
        ? certificates.FirstOrDefault(c => c.Extensions.OfType<X509SubjectKeyIdentifierExtension>().Any(e => e.SubjectKeyIdentifierBytes.Span.SequenceEqual(key.Span)))
            ?? certificates.FirstOrDefault(c => SHA1.HashData(c.PublicKey.EncodedKeyValue.RawData).AsSpan().SequenceEqual(key.Span))
        : certificates.FirstOrDefault(c => c.SerialNumberBytes.Span.SequenceEqual(Serial.Span) && c.IssuerName.RawData.AsSpan().SequenceEqual(Issuer.Span));
}
