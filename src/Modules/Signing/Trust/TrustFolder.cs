using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Revocation;

namespace CuuLong.Signing.Trust;

/// <summary>A folder of certificates, CRLs and OCSP responses, PEM or DER, as someone keeps who verifies by hand. Self-signed certificates are roots, others help to build paths.</summary>
internal static class TrustFolder
{
    private const int Most = 1000, MostBytes = Crl.MostBytes;

    public static (TrustBook Book, RevocationEvidence Evidence) Read(string folder, string list)
    {
        var (certificates, crls) = (new List<X509Certificate2>(), new List<ReadOnlyMemory<byte>>());
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Take(Most))
            if (new FileInfo(file).Length <= MostBytes)
                foreach (var der in Ders(File.ReadAllBytes(file)))
                    if (CertificateBag.Read(der) is { Count: > 0 } found) certificates.AddRange(found);
                    else crls.Add(der);
        var roots = certificates.Where(c => DistinguishedNames.Same(c.SubjectName.RawData, c.IssuerName.RawData)).ToArray();
        return (new TrustBook(TrustBook.Of(list, roots).Anchors, [.. certificates.Except(roots)]), RevocationEvidence.Read(crls, crls) with { Certificates = certificates });
    }

    /// <summary>The PEM blocks of a text, or the bytes themselves.</summary>
    internal static IEnumerable<byte[]> Ders(byte[] bytes)
    {
        var text = System.Text.Encoding.Latin1.GetString(bytes);
        if (!text.Contains("-----BEGIN ", StringComparison.Ordinal)) return [bytes];
        var found = new List<byte[]>();
        for (var rest = text.AsSpan(); PemEncoding.TryFind(rest, out var pem); rest = rest[pem.Location.End..])
            if (rest[pem.Label] is "CERTIFICATE" or "X509 CERTIFICATE" or "PKCS7" or "X509 CRL") found.Add(Convert.FromBase64String(rest[pem.Base64Data].ToString()));
        return found;
    }
}
