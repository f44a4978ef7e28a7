using System.Globalization;
using CuuLong.Platform.Text;
using CuuLong.Platform.Verbs;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.Trust;
using CuuLong.Signing.Validation;
using CuuLong.Signing.Verification;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Signing.Verbs;

/// <summary>Verifies files from anywhere: one line of JSON for each, or plain words. With --trust it needs no installation.</summary>
internal sealed class VerifyFiles : Verb
{
    private const long MostBytes = 128 << 20;

    public override string Name => "verify";
    public override string Usage => "verify TỆP… [--trust THƯ-MỤC] [--at THỜI-ĐIỂM] [--offline] [--json]: kiểm tra chữ ký số của tệp PDF, XML";
    public override string[] Options => ["trust", "at", "offline!", "json!"];

    public override async Task<int> Run(VerbContext context, CancellationToken cancel)
    {
        var line = context.Line;
        if (line.Words.Count == 0) throw new UsageException("Cần ít nhất một tệp, ví dụ: verify cong-van.pdf --json.");
        var files = line.Words.Select(word => (Word: word, Bytes: Read(word))).ToList();
        var (verifier, options) = await Asked(context);
        var words = new WordBook(context.Modules);
        var passed = true;
        foreach (var (word, bytes) in files)
        {
            var report = bytes is null ? VerificationReport.Without(word, VerifyReasons.TooLarge) : await verifier.Verify(bytes, word, options, cancel);
            passed &= report.Verdict == Indication.TotalPassed;
            Console.WriteLine(line.Has("json") ? VerificationJson.Write(report) : VerificationProse.Write(report, key => words.Get("vi", key)));
        }
        return passed ? 0 : 1;
    }

    /// <summary>Null for a file too large to be verified in memory.</summary>
    private static byte[]? Read(string path)
    {
        try
        {
            return new FileInfo(path).Length > MostBytes ? null : File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"Không đọc được tệp {path}. Kiểm tra lại đường dẫn và quyền đọc.");
        }
    }

    private static async Task<(Verifier, VerifyOptions)> Asked(VerbContext context)
    {
        var line = context.Line;
        var options = new VerifyOptions(At: Instant(line["at"]), Offline: line.Has("offline"));
        if (line["trust"] is not { } folder)
            return ((await context.Open(null)).GetRequiredService<Verifier>(), options);
        if (!Directory.Exists(folder)) throw new UsageException($"Không có thư mục {folder}. --trust cần thư mục chứa chứng thư gốc và CRL.");
        var (book, evidence) = TrustFolder.Read(folder, "given");
        if (book.Anchors.Count == 0) throw new UsageException($"Thư mục {folder} không có chứng thư gốc nào (tệp PEM hoặc DER).");
        return (new Verifier(() => book, Source(book), TimeProvider.System), options with { Evidence = evidence });
    }

    /// <summary>Who names roots by hand lets their hosts be asked, and no others.</summary>
    private static RevocationSource Source(TrustBook book)
    {
        var known = book.Anchors.Select(a => a.Certificate).Concat(book.Intermediates);
        var hosts = known.SelectMany(c => Addresses.Crl(c).Concat(Addresses.Ocsp(c))).Select(a => a.Host).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return new RevocationSource(new GuardedFetch(new FetchSettings { Hosts = hosts }), TimeProvider.System);
    }

    private static DateTimeOffset? Instant(string? text)
    {
        if (text is null) return null;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && at.Year is > 1950 and < 9000 ? at
            : throw new UsageException($"Thời điểm viết theo ISO 8601, ví dụ 2026-11-22T13:26:50+07:00; «{text}» không đọc được.");
    }
}
