using System.Formats.Asn1;

namespace CuuLong.Signing.Cms;

/// <summary>ECDSA signatures: DER SEQUENCE { r, s } in CMS, r and s side by side on tokens and in XML.</summary>
internal static class EcdsaForm
{
    public static byte[] ToDer(ReadOnlySpan<byte> side)
    {
        var half = side.Length / 2;
        var asn = new AsnWriter(AsnEncodingRules.DER);
        using (asn.PushSequence())
        {
            asn.WriteIntegerUnsigned(Trimmed(side[..half]));
            asn.WriteIntegerUnsigned(Trimmed(side[half..]));
        }
        return asn.Encode();
    }

    /// <param name="bytes">Width of one number: 32 for P-256, 48 for P-384.</param>
    public static byte[] ToSides(ReadOnlyMemory<byte> der, int bytes)
    {
        var asn = new AsnReader(der, AsnEncodingRules.DER).ReadSequence();
        var sides = new byte[bytes * 2];
        for (var side = 0; side < 2; side++)
        {
            var number = asn.ReadIntegerBytes().Span.TrimStart((byte)0);
            number.CopyTo(sides.AsSpan((bytes * (side + 1)) - number.Length));
        }
        return sides;
    }

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> number)
    {
        var trimmed = number.TrimStart((byte)0);
        return trimmed.IsEmpty ? [0] : trimmed;
    }
}
