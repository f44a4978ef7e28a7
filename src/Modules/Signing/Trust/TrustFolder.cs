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
        var (certificates, lists, responses) = (new List<X509Certificate2>(), new List<Crl>(), new List<OcspResponse>());
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Where(IsPlain).Take(Most))
            foreach (var der in Ders(File.ReadAllBytes(file)))
            {
                var bag = CertificateBag.Read(der);
                certificates.AddRange(bag.Certificates);
                lists.AddRange(bag.Lists.Prepend(der).Select(RevocationEvidence.ListOf).OfType<Crl>());
                if (RevocationEvidence.ResponseOf(der) is { } response) responses.Add(response);
            }
        var roots = certificates.Where(c => c.IsSelfIssued()).ToArray();
        return (new TrustBook(TrustBook.Of(list, roots).Anchors, [.. certificates.Where(c => !c.IsSelfIssued())]), new RevocationEvidence(lists, responses) { Certificates = certificates });
    }

    /// <summary>The PEM blocks of a text, or the bytes themselves.</summary>
    internal static IEnumerable<byte[]> Ders(byte[] bytes) => PemBlocks.In(bytes) ?? [bytes];

    /// <summary>A pipe would be waited for, and a link may lead nowhere.</summary>
    private static bool IsPlain(string file) => new FileInfo(file) is { Exists: true } info && (info.ResolveLinkTarget(true) ?? info) is FileInfo { Exists: true, Length: > 0 and <= MostBytes };
}
