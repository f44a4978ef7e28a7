using System.Globalization;
using System.Text.RegularExpressions;
using CuuLong.Platform.Text;
using CuuLong.Platform.Verbs;
using CuuLong.Signing.Revocation;
using CuuLong.Signing.Trust;
using CuuLong.Signing.Validation;
using CuuLong.Signing.Verification;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Signing.Verbs;

/// <summary>Verifies files from anywhere: one line of JSON for each, or plain words. With --trust it needs no installation.</summary>
internal sealed partial class VerifyFiles : Verb
{
    private const long MostBytes = 128 << 20;

    public override string Name => "verify";
    public override string Usage => "verify TỆP… [--trust THƯ-MỤC] [--at THỜI-ĐIỂM] [--offline] [--json]: kiểm tra chữ ký số của tệp PDF, XML";
    public override string[] Options => ["trust", "at", "offline!", "json!"];

    public override async Task<int> Run(VerbContext context, CancellationToken cancel)
    {
        var line = context.Line;
        if (line.Words.Count == 0) throw new UsageException("Cần ít nhất một tệp, ví dụ: verify cong-van.pdf --json.");
        // All of them first: a slip of the hand is told before anything is verified. Read one by one, for they may be large and many.
        foreach (var word in line.Words) Check(word);
        var asked = new VerifyOptions(At: Instant(line["at"]), Offline: line.Has("offline"));
        await using var services = line["trust"] is null ? SigningAlone.Open(context, reading: true) : null;
        var (verifier, options) = Asked(line, services, asked);
        var words = new WordBook(context.Modules);
        var passed = true;
        foreach (var word in line.Words)
        {
            var report = Read(word) is not { } bytes ? VerificationReport.Without(word, VerifyReasons.TooLarge) : await verifier.Verify(bytes, word, options, cancel);
            passed &= report.Verdict == Indication.TotalPassed;
            Console.WriteLine(line.Has("json") ? VerificationJson.Write(report) : VerificationProse.Write(report, key => words.Get("vi", key)));
        }
        return passed ? 0 : 1;
    }

    private static void Check(string path)
    {
        if (Directory.Exists(path)) throw new UsageException($"{path} là thư mục. Ghi tên từng tệp, ví dụ: verify {Path.Combine(path, "cong-van.pdf")}.");
        try
        {
            using var opened = File.OpenRead(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"Không đọc được tệp {path}. Kiểm tra lại đường dẫn và quyền đọc.");
        }
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

    /// <param name="services">Those of the installation; null with --trust.</param>
    private static (Verifier, VerifyOptions) Asked(CommandLine line, IServiceProvider? services, VerifyOptions options)
    {
        if (services is not null) return (services.GetRequiredService<Verifier>(), options);
        var given = GivenTrust.Read(line["trust"]!);
        return (new Verifier(() => given.Book, given.Asking(), TimeProvider.System), options with { Evidence = given.Evidence });
    }

    /// <summary>ISO 8601 only: others are read by one as a day and by another as a month. Without an offset it is Vietnam's time, as everything shown.</summary>
    internal static DateTimeOffset? Instant(string? text)
    {
        if (text is null) return null;
        if (Iso().IsMatch(text) && DateTimeOffset.TryParse(Offset().IsMatch(text) ? text : text.Length == 10 ? text + "T00:00+07:00" : text + "+07:00", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            && at.Year is >= 1990 and <= 2200) return at;
        throw new UsageException($"Thời điểm viết theo ISO 8601, ví dụ 2026-11-22 hay 2026-11-22T13:26:50+07:00 (không ghi múi giờ là giờ Việt Nam); «{text}» không đọc được.");
    }

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?(Z|[+-]\d{2}:\d{2})?)?$")]
    private static partial Regex Iso();

    [GeneratedRegex(@"T.*(Z|[+-]\d{2}:\d{2})$")]
    private static partial Regex Offset();
}
