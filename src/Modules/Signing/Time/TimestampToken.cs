using System.Diagnostics.CodeAnalysis;
using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Time;

/// <summary>A time-stamp token of RFC 3161 as read; nothing in it is verified yet (see <see cref="TimestampCheck"/>).</summary>
/// <param name="Encoded">The token as it stands.</param>
/// <param name="Hash">What made the imprint.</param>
/// <param name="Time">When the authority says it saw the imprint.</param>
/// <param name="Foreign">It has a critical extension that is not read here (RFC 3161, 2.4.2).</param>
internal sealed record TimestampToken(
    ReadOnlyMemory<byte> Encoded, CmsSignature Cms, HashAlgorithmName Hash, ReadOnlyMemory<byte> Imprint, DateTimeOffset Time, BigInteger Serial, BigInteger? Nonce, string Policy, bool Foreign = false)
{
    public static bool TryRead(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out TimestampToken? token) => Try(bytes, out token) && token is not null;

    /// <summary>Properly formed, but of a version or by a digest that is not read here: nothing can be said of it.</summary>
    public static bool IsForeign(ReadOnlyMemory<byte> bytes) => Try(bytes, out var token) && token is null;

    /// <returns>False for what is malformed.</returns>
    private static bool Try(ReadOnlyMemory<byte> bytes, out TimestampToken? token)
    {
        token = null;
        if (!CmsReader.TryRead(bytes, out var cms) || cms.ContentType != Oids.TstInfo || cms.Content is not { } content) return false;
        try
        {
            token = Read(bytes[..cms.Length], cms, Asn.Reader(content).ReadSequence());
            return true;
        }
        catch (Exception wrong) when (Asn.IsMalformed(wrong))
        {
            return false;
        }
    }

    private static TimestampToken? Read(ReadOnlyMemory<byte> encoded, CmsSignature cms, AsnReader info)
    {
        if (!info.TryReadInt32(out var version) || version != 1) return null;
        var policy = info.ReadObjectIdentifier();
        var imprint = info.ReadSequence();
        var hash = AlgorithmIdentifier.ReadHash(imprint);
        var digest = imprint.ReadOctetString();
        imprint.ThrowIfNotEmpty();
        var serial = info.ReadInteger();
        var time = info.ReadGeneralizedTime();
        if (info.Next(UniversalTagNumber.Sequence)) info.ReadEncodedValue();
        if (info.Next(UniversalTagNumber.Boolean)) info.ReadBoolean();
        var nonce = info.Next(UniversalTagNumber.Integer) ? info.ReadInteger() : (BigInteger?)null;
        if (info.Next(0)) info.ReadEncodedValue();
        var foreign = false;
        if (info.Next(1)) Asn.Each(info.ReadSequence(Asn.Context(1)), each => foreign |= Asn.Extension(each).Critical);
        return hash is { } known && time.Year is > 1950 and < 9000 ? new(encoded, cms, known, digest, time, serial, nonce, policy, foreign) : null;
    }
}
