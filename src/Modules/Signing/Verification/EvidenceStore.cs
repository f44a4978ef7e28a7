using System.Security.Cryptography.X509Certificates;
using CuuLong.Pdf;
using CuuLong.Signing.Cms;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.Validation;

namespace CuuLong.Signing.Verification;

/// <summary>/DSS of a file: certificates, CRLs and OCSP responses. They prove themselves; the file only carries them.</summary>
internal static class EvidenceStore
{
    public static bool In(PdfDocument document) => document.Get<PdfDictionary>(document.Catalog, "DSS") is not null;

    public static Material Read(PdfDocument document, PdfBudget budget)
    {
        if (document.Get<PdfDictionary>(document.Catalog, "DSS") is not { } store) return Material.Nothing;
        var certificates = All("Certs").Select(Certificates.Load).OfType<X509Certificate2>().ToList();
        return new Material(certificates, RevocationEvidence.Read(All("CRLs"), All("OCSPs")));

        IEnumerable<ReadOnlyMemory<byte>> All(string key)
        {
            foreach (var item in (document.Get<PdfArray>(store, key) ?? []).Take(RevocationEvidence.Most))
            {
                if (document.Resolve(item) is not PdfStream stream) continue;
                var bytes = document.Decode(stream);
                budget.Scan(bytes.Length);
                yield return bytes;
            }
        }
    }
}
