using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Time;

/// <summary>TimeStampResp of RFC 3161.</summary>
internal static class TimestampResponse
{
    /// <returns>Status (0 and 1 grant), and the token when there is one; null for what is no response.</returns>
    public static (int Status, TimestampToken? Token)? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var asn = Asn.Reader(bytes).ReadSequence();
            if (!asn.ReadSequence().TryReadInt32(out var status)) return null;
            return (status, asn.HasData && TimestampToken.TryRead(asn.ReadEncodedValue(), out var token) ? token : null);
        }
        catch (Exception wrong) when (Asn.IsMalformed(wrong))
        {
            return null;
        }
    }
}
