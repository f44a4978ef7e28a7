using System.Formats.Asn1;
using System.Security.Cryptography;

namespace CuuLong.Signing.Cms;

/// <summary>Reading ASN.1 of strangers.</summary>
internal static class Asn
{
    /// <summary>Most members of one set or list that is walked; CRL entries have a bound of their own.</summary>
    public const int Most = 128;

    /// <summary>BER, for producers that do not write DER; signed parts are hashed as they stand.</summary>
    public static AsnReader Reader(ReadOnlyMemory<byte> bytes) => new(bytes, AsnEncodingRules.BER, new AsnReaderOptions { SkipSetSortOrderVerification = true });

    public static bool IsMalformed(Exception wrong) =>
        wrong is AsnContentException or CryptographicException or ArgumentException or OverflowException or FormatException or InvalidOperationException;

    /// <exception cref="AsnContentException">More than <see cref="Most"/> members.</exception>
    public static void Each(AsnReader of, Action<AsnReader> take)
    {
        for (var count = 0; of.HasData; count++)
        {
            if (count == Most) throw new AsnContentException("too many members");
            take(of);
        }
    }

    public static bool Next(this AsnReader asn, int context) => asn.HasData && asn.PeekTag() is { TagClass: TagClass.ContextSpecific } tag && tag.TagValue == context;

    public static bool Next(this AsnReader asn, UniversalTagNumber type) => asn.HasData && asn.PeekTag() is { TagClass: TagClass.Universal } tag && tag.TagValue == (int)type;

    public static Asn1Tag Context(int number, bool constructed = true) => new(TagClass.ContextSpecific, number, constructed);

    /// <summary>UTCTime or GeneralizedTime.</summary>
    public static DateTimeOffset ReadTime(this AsnReader asn) => asn.Next(UniversalTagNumber.UtcTime) ? asn.ReadUtcTime() : asn.ReadGeneralizedTime();

    /// <summary>The next Extension of RFC 5280, 4.1.</summary>
    public static (string Oid, bool Critical, ReadOnlyMemory<byte> Value) Extension(AsnReader list)
    {
        var extension = list.ReadSequence();
        var oid = extension.ReadObjectIdentifier();
        var critical = extension.Next(UniversalTagNumber.Boolean) && extension.ReadBoolean();
        return (oid, critical, extension.ReadOctetString());
    }
}
