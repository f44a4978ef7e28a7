using CuuLong.Platform;
using CuuLong.Platform.Packs;
using CuuLong.Platform.Text;
using CuuLong.Platform.Verbs;
using CuuLong.Reporting.Export;
using CuuLong.Reporting.Export.Docx;
using CuuLong.Reporting.Model;
using CuuLong.Reporting.Queries;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Reporting.Verbs;

/// <summary>Writes the monthly report as a document, and its figures as JSON beside it. Reads only, so the server may run meanwhile. A period that goes on is marked provisional.</summary>
internal sealed class WriteReport : Verb
{
    public override string Name => "report";
    public override string Usage => "report 2021-08 --out bao-cao.docx: viết báo cáo tháng và số liệu (bao-cao.json) của kỳ";
    public override string[] Options => ["out"];

    public override async Task<int> Run(VerbContext context, CancellationToken cancel)
    {
        var (period, document) = Asked(context.Line);
        var report = await Read(context, period, cancel);
        try
        {
            await Put(document, ReportDocx.Write(report), cancel);
            await Put(Path.ChangeExtension(document, ".json"), ReportJson.Write(report), cancel);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"Không ghi được {document}: thư mục không tồn tại hoặc không cho ghi. Chọn nơi khác bằng --out.");
        }
        if (report.Until is { } day) Console.WriteLine($"Số liệu tạm tính đến ngày {Show.Day(day)}: kỳ chưa kết thúc.");
        Console.WriteLine($"{report.Title}: {document}, {Path.ChangeExtension(document, ".json")}");
        return 0;
    }

    /// <summary>Whole or not at all: whoever is stopped in the middle leaves what was there.</summary>
    private static async Task Put(string path, byte[] content, CancellationToken cancel)
    {
        var beside = $"{path}.{Environment.ProcessId}";
        try
        {
            await File.WriteAllBytesAsync(beside, content, cancel);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private static (ReportPeriod Period, string Document) Asked(CommandLine line)
    {
        if (line.Words is not [var word]) throw new UsageException("Cần đúng một kỳ báo cáo, ví dụ: report 2021-08 --out bao-cao.docx.");
        if (!ReportPeriod.TryParse(word, out var period)) throw new UsageException($"Kỳ báo cáo viết năm-tháng, tháng từ 01 đến 12, ví dụ 2021-08; «{word}» không đọc được.");
        if (FigureWindow.Of(period, WindowKind.Administrative).From is var first && first > TimeProvider.System.Today())
            throw new UsageException($"Kỳ {period} bắt đầu ngày {Show.Day(first)}, chưa tới; chưa có số liệu nào để báo cáo. Chọn kỳ đã qua hoặc đang diễn ra.");
        if (line["out"] is not { Length: > 0 } output) throw new UsageException("Cần --out và tên tệp .docx để ghi, ví dụ --out bao-cao.docx.");
        if (!output.EndsWith(".docx", StringComparison.OrdinalIgnoreCase)) throw new UsageException($"Tệp của --out phải có đuôi .docx; «{output}» thì không.");
        return (period, Path.GetFullPath(output));
    }

    private static async Task<ReportContent> Read(VerbContext context, ReportPeriod period, CancellationToken cancel)
    {
        try
        {
            var services = await context.OpenExisting("Không có số liệu nào để báo cáo", cancel);
            await using var scope = services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<ReadReport>().Run(period, cancel);
        }
        catch (PackException fault)
        {
            throw new UsageException(fault.Message);
        }
    }
}
