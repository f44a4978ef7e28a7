using CuuLong.Platform.Verbs;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.Trust;

namespace CuuLong.Signing.Verbs;

/// <summary>--trust: a folder of roots, other certificates, CRLs and OCSP responses, as someone gives who works by hand.</summary>
internal sealed record GivenTrust(TrustBook Book, RevocationEvidence Evidence)
{
    /// <exception cref="UsageException">It cannot be read, or holds no root.</exception>
    public static GivenTrust Read(string folder)
    {
        if (!Directory.Exists(folder)) throw new UsageException($"Không có thư mục {folder}. --trust cần thư mục chứa chứng thư gốc và CRL.");
        try
        {
            var (book, evidence) = TrustFolder.Read(folder, "given");
            if (book.Anchors.Count == 0) throw new UsageException($"Thư mục {folder} không có chứng thư gốc nào (tệp PEM hoặc DER).");
            return new(book, evidence);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"Không đọc được thư mục {folder}. Kiểm tra quyền đọc của từng tệp trong đó.");
        }
    }

    /// <summary>
    /// Who names roots by hand believes what the certificates under them say of where their revocation is told. Only certificates whose path
    /// leads to such a root are asked about, so no stranger's file chooses the host.
    /// </summary>
    public static RevocationSource Asking() => new(new GuardedFetch(new FetchSettings(), anywhere: true), TimeProvider.System);
}
