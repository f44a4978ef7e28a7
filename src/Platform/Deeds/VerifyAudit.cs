using CuuLong.Platform.Data;
using CuuLong.Platform.Text;
using CuuLong.Platform.Verbs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Platform.Deeds;

/// <summary>Checks the chains of deeds from the command line; ends with 1 when one is broken.</summary>
internal sealed class VerifyAudit : Verb
{
    public override string Name => "verify-audit";

    public override string Usage => "verify-audit: kiểm tra chuỗi nhật ký của mọi cơ quan, nêu mắt xích đầu tiên bị sửa";

    public override async Task<int> Run(VerbContext context, CancellationToken cancel)
    {
        if (context.Line.Words is [var word, ..]) throw new UsageException($"Không hiểu «{word}». Gọi: {Usage}");
        await using var scope = (await context.OpenExisting("Không có nhật ký nào để kiểm tra", cancel)).CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<AuditCheck>().Run(cancel);
        Console.WriteLine($"Đã kiểm tra {Show.Number(report.Links)} mắt xích của {Show.Number(report.Chains)} chuỗi, {Show.Number(report.Roots)} gốc ngày.");
        if (report.Break is not { } broken)
        {
            Console.WriteLine("Nhật ký nguyên vẹn.");
            return 0;
        }
        Console.WriteLine(await Say(broken, scope.ServiceProvider.GetRequiredService<PlatformDb>(), cancel));
        return 1;
    }

    private static async Task<string> Say(AuditBreak broken, PlatformDb db, CancellationToken cancel)
    {
        var agency = broken.AgencyId == default ? "hệ thống" : await db.Units.Where(u => u.Id == broken.AgencyId).Select(u => u.Name).FirstOrDefaultAsync(cancel) ?? broken.AgencyId.ToString();
        var link = $"Mắt xích {Show.Number(broken.Seq)} của {agency}, bản ghi {broken.RecordId} ({broken.Act})";
        return broken.Kind switch
        {
            BreakKind.Changed => $"{link}: nội dung đã bị sửa, không còn khớp dấu băm của chính nó.",
            BreakKind.Relinked => $"{link}: không nối với mắt xích đứng trước.",
            BreakKind.Missing => $"{link}: thiếu mắt xích đứng trước.",
            BreakKind.Head => $"Chuỗi của {agency}: cuối chuỗi không khớp đầu chuỗi đang giữ (mắt xích {Show.Number(broken.Seq)}); có mắt xích cuối bị bỏ hoặc thêm.",
            _ => $"Gốc ngày {Show.Day(broken.Day!.Value)} không khớp các chuỗi: một chuỗi đã bị viết lại.",
        };
    }
}
