using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Revocation;

/// <summary>By which a responder names itself (RFC 6960, 4.2.1): its name, or the SHA-1 of its key. Who signed is proven by the key; this finds him among others.</summary>
internal sealed record ResponderId(ReadOnlyMemory<byte> Name, ReadOnlyMemory<byte> Key)
{
    public static ResponderId Read(AsnReader data) => data.Next(1)
        ? new(data.ReadSequence(Asn.Context(1)).ReadEncodedValue(), default)
        : new(default, data.ReadSequence(Asn.Context(2)).ReadOctetString());

    /// <summary>The name byte by byte: every certificate beside is asked for every response.</summary>
    public bool Names(X509Certificate2 certificate) => Key.IsEmpty
        ? certificate.SubjectName.RawData.AsSpan().SequenceEqual(Name.Span)
        : SHA1.HashData(certificate.PublicKey.EncodedKeyValue.RawData).AsSpan().SequenceEqual(Key.Span);
}
