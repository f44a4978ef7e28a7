using System.Diagnostics.CodeAnalysis;
using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace CuuLong.Signing.Cms;

/// <summary>Reads what anyone may have written: bounded, and answers false instead of throwing.</summary>
internal static class CmsReader
{
    public const int MostBytes = 8 << 20;

    /// <param name="bytes">ContentInfo, DER or BER; what stands behind it is left alone.</param>
    public static bool TryRead(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out CmsSignature? signature) => Try(bytes, out signature) && signature is not null;

    /// <summary>Properly formed, but of a kind, by an algorithm or of a size that is not read here: nothing can be said of it.</summary>
    public static bool IsForeign(ReadOnlyMemory<byte> bytes) => Try(bytes, out var signature) && signature is null;

    /// <returns>False for what is malformed.</returns>
    private static bool Try(ReadOnlyMemory<byte> bytes, out CmsSignature? signature)
    {
        signature = null;
        if (bytes.IsEmpty) return false;
        try
        {
            signature = Read(bytes);
            return true;
        }
        catch (Exception wrong) when (Asn.IsMalformed(wrong))
        {
            return false;
        }
    }

    private static CmsSignature? Read(ReadOnlyMemory<byte> bytes)
    {
        AsnDecoder.ReadEncodedValue(bytes.Span, AsnEncodingRules.BER, out _, out _, out var length);
        if (length > MostBytes) return null;
        var info = Asn.Reader(bytes[..length]).ReadSequence();
        if (info.ReadObjectIdentifier() != Oids.SignedData) return null;
        var data = info.ReadSequence(Asn.Context(0)).ReadSequence();
        info.ThrowIfNotEmpty();

        data.ReadIntegerBytes();
        data.ReadSetOf();
        var content = data.ReadSequence();
        var type = content.ReadObjectIdentifier();
        var inside = content.HasData ? (ReadOnlyMemory<byte>?)content.ReadSequence(Asn.Context(0)).ReadOctetString() : null;

        var certificates = data.Next(0) ? Certificates.In(data.ReadSetOf(Asn.Context(0))) : [];
        var crls = new List<ReadOnlyMemory<byte>>();
        if (data.Next(1)) Asn.Each(data.ReadSetOf(Asn.Context(1)), x => crls.Add(x.ReadEncodedValue()));

        var signers = data.ReadSetOf();
        data.ThrowIfNotEmpty();
        // Two signers of one CMS cannot both be the one who signed the field (EN 319 142-1, 4.1).
        var signer = SignerReader.Read(signers.ReadSequence(), certificates);
        signers.ThrowIfNotEmpty();
        return signer is null ? null : signer with { Length = length, ContentType = type, Content = inside, Certificates = certificates, Crls = [.. signer.Crls, .. crls] };
    }
}
