using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using CuuLong.Platform.Data;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Packs;
using CuuLong.Platform.Text;
using CuuLong.Platform.Verbs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Platform.Replay;

/// <param name="Operations">Acts accepted by this run.</param>
/// <param name="Elapsed">Time of the acts and their events, without start-up and planning.</param>
/// <param name="Failure">The refusal that stopped it, as a sentence.</param>
public sealed record ReplayResult(int Operations, TimeSpan Elapsed, IReadOnlyList<(string Measure, long Value)> Expected, string? Failure);

/// <summary>One month over one database: plan, play, and go on where a broken run ended.</summary>
public sealed class Replay(IServiceProvider services, MonthFile file, ReplayMonth month, decimal scale, Action<string> tell)
{
    public async Task<ReplayResult> Run(bool resume, CancellationToken cancel)
    {
        await services.LoadPack(cancel);
        var ledger = new Ledger(services.GetRequiredService<IServiceScopeFactory>(), month);
        await Begin(ledger, resume, cancel);
        var (plan, streams) = await Plan(cancel);
        if (await ledger.Begun(cancel) is null) await ledger.Begin(Beginning(), cancel);

        tell($"Diễn tháng {month}: {Show.Number(plan.Steps.Count)} thao tác, {Show.Number(ledger.Accepted.Count)} đã có.");
        var clock = Stopwatch.StartNew();
        var told = TimeSpan.Zero;
        var conductor = new Conductor(services, plan, streams, ledger, (slice, done) =>
        {
            if (clock.Elapsed - told < TimeSpan.FromSeconds(5)) return;
            told = clock.Elapsed;
            tell($"  {Show.Instant(plan.Timeline.Start(slice))}: {Show.Number(done)} thao tác, {done / clock.Elapsed.TotalSeconds:0}/giây");
        });
        var failure = await conductor.Play(cancel);
        return new ReplayResult(conductor.Done, clock.Elapsed, [.. streams.SelectMany(s => s.Expected)], failure is null ? null : Sentence(failure, streams));
    }

    private ReplayStart Start => services.GetRequiredService<ReplayStart>();

    private Ledger.Beginning Beginning() => new(Profile(), Ledger.Scale(scale), Start.Existing);

    private async Task Begin(Ledger ledger, bool resume, CancellationToken cancel)
    {
        var begun = await ledger.Begun(cancel);
        if (begun is null)
        {
            Start.Existing = await AccountsBefore(cancel);
            return;
        }
        if (!resume) throw new UsageException($"Kho dữ liệu này đã diễn tháng {month}. Thêm --resume để diễn tiếp, hoặc chọn kho khác bằng --data.");
        Start.Existing = begun.Existing;
        if (begun != Beginning()) throw new UsageException($"Tháng {month} trong kho được bắt đầu bằng hồ sơ khác (hoặc --scale khác). Dùng đúng hồ sơ cũ với --scale {begun.Scale}, hoặc kho khác bằng --data.");
        await ledger.Recall(cancel);
    }

    private async Task<(MonthPlan, List<IMonthStream>)> Plan(CancellationToken cancel)
    {
        var streams = services.GetServices<IMonthStream>().OrderBy(s => s.Order).ToList();
        foreach (var (key, node) in file.Streams)
            if (streams.All(s => s.Key != key))
                throw node.Place.Wrong(key, $"không có luồng việc này. Các luồng: {string.Join(", ", streams.Select(s => s.Key))}.");
        if (streams.FirstOrDefault(s => !file.Streams.ContainsKey(s.Key)) is { } absent)
            throw file.Place.Wrong("streams", $"thiếu luồng «{absent.Key}».");

        var plan = new MonthPlan(month, file.Seed, scale, new Timeline(month, services.WorksOn()), Agencies(), new Staff(services.GetRequiredService<IServiceScopeFactory>()));
        foreach (var stream in streams)
        {
            plan.Stream = (byte)streams.IndexOf(stream);
            plan.Section = file.Streams[stream.Key];
            await stream.Plan(plan, cancel);
        }
        return (plan, streams);
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

    private string Profile() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{file.Period}|{file.Seed}|{string.Join('|', file.Streams.OrderBy(s => s.Key).Select(s => s.Key + s.Value))}")));

    private string Sentence(Conductor.Failure failure, List<IMonthStream> streams)
    {
        using var scope = services.CreateScope();
        var words = scope.ServiceProvider.GetRequiredService<Words>();
        var step = failure.Step;
        return $"Dừng ở luồng «{streams[step.Stream].Key}», việc {step.Kind}, bản ghi {step.Item}/{step.Part}, {Show.Instant(plan(step))}: {words[failure.Refusal]}";

        DateTimeOffset plan(Step s) => new Timeline(month, services.WorksOn()).Start(s.Slice);
    }
}
