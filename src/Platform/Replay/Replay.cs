using System.Security.Cryptography;
using System.Text;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Packs;
using CuuLong.Platform.Text;
using CuuLong.Platform.Verbs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Platform.Replay;

/// <summary>One month over one database: begin, or go on where a broken run ended.</summary>
public sealed class Replay(IServiceProvider services, MonthFile file, ReplayMonth month, decimal scale, Action<string> tell)
{
    public async Task<ReplayResult> Run(bool resume, CancellationToken cancel)
    {
        await services.LoadPack(cancel);
        var ledger = new Ledger(services.GetRequiredService<IServiceScopeFactory>(), month.ToString());
        await Begin(ledger, resume, cancel);
        var stage = new Stage(month.ToString(), file.Seed, scale, new Timeline(month.First, month.Last, services.WorksOn()), Agencies(), DateTimeOffset.MaxValue);
        return await new Performance(services, stage, file.Place, file.Streams, tell).Play(ledger, Beginning(), cancel);
    }

    private ReplayStart Start => services.GetRequiredService<ReplayStart>();

    private Ledger.Beginning Beginning() => new(Profile(), Ledger.Scale(scale), Start.Existing);

    private async Task Begin(Ledger ledger, bool resume, CancellationToken cancel)
    {
        var begun = await ledger.Begun(cancel);
        if (begun is null)
        {
            Start.Existing = await AccountsBefore(cancel);
            Start.LastActed = await LastActed(cancel);
            if (Start.LastActed >= month.Window.From)
                throw new UsageException($"Kho dữ liệu này đã có việc của các cơ quan ghi đến ngày {Show.Day(Start.LastActed.Value.Day())}, sau ngày đầu của tháng {month} ({Show.Day(month.First)}). Một kho chỉ diễn tiếp tháng sau: chọn tháng sau, hoặc kho khác bằng --data.");
            return;
        }
        if (!resume) throw new UsageException($"Kho dữ liệu này đã diễn tháng {month}. Thêm --resume để diễn tiếp, hoặc chọn kho khác bằng --data.");
        Start.Existing = begun.Existing;
        if (begun != Beginning()) throw new UsageException($"Tháng {month} trong kho được bắt đầu bằng hồ sơ khác (hoặc --scale khác). Dùng đúng hồ sơ cũ với --scale {begun.Scale}, hoặc kho khác bằng --data.");
        await ledger.Recall(month.First.AddDays(-15).Start(), month.Window.To, cancel);
    }

    private IReadOnlyList<Unit> Agencies() =>
    [
        .. services.GetRequiredService<IOrganisations>().Agencies(month.First)
            .Where(a => a.Kind is UnitKind.Department or UnitKind.District or UnitKind.Commune && a.ExistsOn(month.Last)),
    ];

    private async Task<long> AccountsBefore(CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var first = month.Window.From;
        return await scope.ServiceProvider.GetRequiredService<PlatformDb>().Accounts.LongCountAsync(a => a.CreatedAt < first && a.DisabledAt == null, cancel);
    }

    /// <summary>What is done in the month stands after what was done before it; agencies that are not of the month do not matter.</summary>
    private async Task<DateTimeOffset?> LastActed(CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var agencies = Agencies().Select(a => a.Id).ToList();
        return await scope.ServiceProvider.GetRequiredService<PlatformDb>().Set<DeedRecord>().AsNoTracking()
            .Where(d => d.RequestId != null && agencies.Contains(d.AgencyId)).MaxAsync(d => (DateTimeOffset?)d.At, cancel);
    }

    private string Profile() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{file.Period}|{file.Seed}|{string.Join('|', file.Streams.OrderBy(s => s.Key).Select(s => s.Key + s.Value))}")));
}
