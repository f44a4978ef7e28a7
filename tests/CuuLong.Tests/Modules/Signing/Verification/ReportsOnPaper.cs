using System.Security.Cryptography;
using CuuLong.Pdf.Fonts;
using CuuLong.Platform.Text;
using CuuLong.Signing.Verification;
using CuuLong.Signing.Verification.Paper;
using CuuLong.Tests.Modules.Documents.Paper;
using CuuLong.Tests.Pdf;

namespace CuuLong.Tests.Modules.Signing.Verification;

/// <summary>The PDF report of a verification, read back by poppler; and our own pages under our own verifier.</summary>
public sealed class ReportsOnPaper
{
    private static readonly VerificationPdf Paper = new(new FontShelf(), new WordBook(TestApp.Modules));
    private readonly Bureau bureau = Bureau.Shared;

    [Fact]
    public async Task A_page_of_ours_signed_and_sealed_in_its_own_fields_passes_and_the_report_says_so()
    {
        var file = await bureau.SignTwice(Sample.Write(Sample.Decision with { Number = "05", On = new DateOnly(2026, 11, 22) }));
        var report = await bureau.Verify(file);
        using var judge = Written(report, file, "vi");
        judge.Clean();
        var text = judge.Text();
        Assert.Equal("TotalPassed ", $"{report.Verdict} {report.Reason}");
        Assert.Contains("Kết quả kiểm tra chữ ký số", text, StringComparison.Ordinal);
        Assert.Equal(3, Count(text, "Chữ ký hợp lệ"));
        Assert.Contains("Chỉ thêm chữ ký khác", text, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(file))[..40], string.Concat(text.Split((char[]?)null)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_of_a_changed_file_says_it_in_English_too()
    {
        var file = await bureau.SignTwice(Sample.Write(Sample.Letter));
        file[file.AsSpan().IndexOf("stream\n"u8) + 20] ^= 1;
        using var judge = Written(await bureau.Verify(file), file, "en");
        Assert.Contains("verification", judge.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("hợp lệ", judge.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_of_Khmer_gets_the_Vietnamese_and_strange_names_do_not_break_the_report()
    {
        using var judge = Written(VerificationReport.Without("ខ្មែរ-文件\uD800.pdf", VerifyReasons.NoSignature), [1, 2, 3], "km", "ខ្មែរ-文件\uD800.pdf");
        judge.Clean();
        Assert.Contains("Tệp không có chữ ký số.", judge.Text(), StringComparison.Ordinal);
        Assert.Contains("???", judge.Text(), StringComparison.Ordinal);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static Judge Written(VerificationReport report, byte[] file, string language, string name = "05_QĐ-STTTT.pdf") =>
        new(Paper.Write(report, new(name, file.Length, Convert.ToHexStringLower(SHA256.HashData(file)), new DateTimeOffset(2026, 11, 22, 7, 0, 0, TimeSpan.Zero)), language));
}
