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
            if (book.Anchors.Count == 0)
                throw new UsageException(book.Intermediates.Count == 0 ? $"Thư mục {folder} không có chứng thư gốc nào (tệp PEM hoặc DER)."
                    : $"Thư mục {folder} chỉ có chứng thư do nơi khác cấp. Đặt thêm chứng thư gốc (tự ký) của chúng vào đó.");
            return new(book, evidence);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"Không đọc được thư mục {folder}. Kiểm tra quyền đọc của từng tệp trong đó.");
        }
    }

    /// <summary>
    /// Who names roots by hand believes what the certificates under them say of where their revocation is told: any host, since only certificates
    /// whose path leads to such a root are asked about. Where an authority is missing, the file's own certificate says where it is kept and
    /// nothing vouches for it yet: that leads into the own network only where a certificate of the folder names the host itself.
    /// </summary>
    public RevocationSource Asking() => new(
        new GuardedFetch(new FetchSettings(), reach: Reach.Anywhere), TimeProvider.System, issuers: new GuardedFetch(new FetchSettings { Hosts = Hosts, MostBytes = 1 << 20 }, reach: Reach.Public));

    private List<string> Hosts =>
        [.. Book.Anchors.Select(a => a.Certificate).Concat(Book.Intermediates).SelectMany(c => Addresses.Ocsp(c).Concat(Addresses.Crl(c)).Concat(Addresses.Issuers(c))).Select(a => a.Host).Distinct()];
}
