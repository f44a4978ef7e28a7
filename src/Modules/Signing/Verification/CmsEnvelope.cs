namespace CuuLong.Signing.Verification;

/// <summary>
/// A file that is itself a CMS (.p7m, .p7s; RFC 5652, RFC 8551), in DER or PEM. What it carries may look like a PDF to programs that search for its
/// beginning; nothing is said of it, because none of its bytes stands where that PDF says.
/// </summary>
internal static class CmsEnvelope
{
    private const int Head = 64;

    /// <summary>Object identifier 1.2.840.113549.1.7 with one arc more: data, signedData, envelopedData.</summary>
    private static ReadOnlySpan<byte> ContentType => [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07];

    public static bool Looks(ReadOnlySpan<byte> file)
    {
        var head = file[..Math.Min(file.Length, Head)];
        return head.StartsWith("-----BEGIN PKCS7-----"u8) || head.StartsWith("-----BEGIN CMS-----"u8)
            || (head.Length > 0 && head[0] == 0x30 && head.IndexOf(ContentType) is > 1 and < 8);
    }
}
