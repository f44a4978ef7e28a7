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
    /// <param name="bound">Decides among several that fit, as a key has that was certified more than once.</param>
    public X509Certificate2? Of(IEnumerable<X509Certificate2> certificates, CertificateDigest? bound)
    {
        var fitting = certificates.Where(Fits).ToList();
        return (bound is null ? null : fitting.Find(bound.Fits)) ?? fitting.FirstOrDefault();
    }

    private bool Fits(X509Certificate2 certificate) => Key is { } key ? HasKey(certificate, key.Span)
        : certificate.SerialNumberBytes.Span.SequenceEqual(Serial.Span) && DistinguishedNames.Same(certificate.IssuerName.RawData, Issuer.Span);

    private static bool HasKey(X509Certificate2 certificate, ReadOnlySpan<byte> key) =>
        SHA1.HashData(certificate.PublicKey.EncodedKeyValue.RawData).AsSpan().SequenceEqual(key)
        || (certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().FirstOrDefault() is { } named && named.SubjectKeyIdentifierBytes.Span.SequenceEqual(key));
}
