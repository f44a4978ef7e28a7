using System.Security.Cryptography;
using System.Text;
using CuuLong.Signing.Cms;

namespace CuuLong.Signing.Trust;

/// <summary>Certificates, lists and bundles of both in a text (RFC 7468), with whatever stands around them and under the labels that tools have used.</summary>
internal static class PemBlocks
{
    private const string Trusted = "TRUSTED CERTIFICATE";

    /// <returns>Null for what is no such text.</returns>
    public static IEnumerable<byte[]>? In(byte[] bytes)
    {
        var text = Text(bytes);
        if (!text.Contains("-----BEGIN ", StringComparison.Ordinal)) return null;
        var found = new List<byte[]>();
        for (var rest = text.AsSpan(); PemEncoding.TryFind(rest, out var pem); rest = rest[pem.Location.End..])
            if (rest[pem.Label] is "CERTIFICATE" or "X509 CERTIFICATE" or Trusted or "PKCS7" or "CMS" or "X509 CRL" && Convert.FromBase64String(rest[pem.Base64Data].ToString()) is var der)
                found.Add(rest[pem.Label] is Trusted ? First(der) : der);
        return found;
    }

    private static string Text(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.Latin1.GetString(bytes, 3, bytes.Length - 3),
        _ => Encoding.Latin1.GetString(bytes),
    };

    /// <summary>OpenSSL writes what it trusts the certificate for behind it.</summary>
    private static byte[] First(byte[] der)
    {
        try
        {
            return Asn.Reader(der).ReadEncodedValue().ToArray();
        }
        catch (Exception wrong) when (Asn.IsMalformed(wrong))
        {
            return der;
        }
    }
}
