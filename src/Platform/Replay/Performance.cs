using System.Diagnostics;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Packs;
using CuuLong.Platform.Text;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Platform.Replay;

/// <param name="Name">"2021-08", or "demo".</param>
/// <param name="Until">Steps after this hour stay undone.</param>
internal sealed record Stage(string Name, int Seed, decimal Scale, Timeline Timeline, IReadOnlyList<Unit> Agencies, DateTimeOffset Until);

/// <param name="Operations">Acts accepted by this run.</param>
/// <param name="Elapsed">Time of the acts and their events, without start-up and planning.</param>
/// <param name="Failure">The refusal that stopped it, as a sentence.</param>
public sealed record ReplayResult(int Operations, TimeSpan Elapsed, IReadOnlyList<(string Measure, long Value)> Expected, string? Failure);

/// <summary>Plans the streams of a profile on a stage and plays them.</summary>
internal sealed class Performance(IServiceProvider services, Stage stage, PackPlace profile, IReadOnlyDictionary<string, PackNode> sections, Action<string> tell)
{
    public async Task<ReplayResult> Play(Ledger ledger, Ledger.Beginning beginning, CancellationToken cancel)
    {
        var streams = Streams();
        var plan = new MonthPlan(stage.Name, stage.Seed, stage.Scale, stage.Timeline, stage.Agencies, new Staff(services.GetRequiredService<IServiceScopeFactory>()));
        foreach (var (index, stream) in streams.Index())
        {
            (plan.Stream, plan.Section) = ((byte)index, sections[stream.Key]);
            await stream.Plan(plan, cancel);
        }
        if (await ledger.Begun(cancel) is null) await ledger.Begin(beginning, cancel);

        tell($"Diễn {stage.Name}: {Show.Number(plan.Steps.Count)} thao tác, {Show.Number(ledger.Accepted.Count)} đã có.");
        var clock = Stopwatch.StartNew();
        var told = TimeSpan.Zero;
        var conductor = new Conductor(services, plan, streams, ledger, stage.Until, (slice, done) =>
        {
            if (clock.Elapsed - told < TimeSpan.FromSeconds(5)) return;
            told = clock.Elapsed;
            tell($"  {Show.Instant(stage.Timeline.Start(slice))}: {Show.Number(done)} thao tác, {done / clock.Elapsed.TotalSeconds:0}/giây");
        });
        var failure = await conductor.Play(cancel);
        return new ReplayResult(conductor.Done, clock.Elapsed, [.. streams.SelectMany(s => s.Expected)], failure is null ? null : Sentence(failure, streams));
    }

    /// <summary>The streams that the profile names, in their order.</summary>
    private List<IMonthStream> Streams()
    {
        var known = services.GetServices<IMonthStream>().OrderBy(s => s.Order).ToList();
        foreach (var (key, node) in sections)
            if (known.All(s => s.Key != key)) throw node.Place.Wrong(key, $"không có luồng việc này. Các luồng: {string.Join(", ", known.Select(s => s.Key))}.");
        if (!sections.ContainsKey("accounts")) throw profile.Wrong("streams", "thiếu luồng «accounts»: không có ai để làm việc.");
        return [.. known.Where(s => sections.ContainsKey(s.Key))];
    }

    private string Sentence(Conductor.Failure failure, List<IMonthStream> streams)
    {
        using var scope = services.CreateScope();
        var words = scope.ServiceProvider.GetRequiredService<Words>();
        var step = failure.Step;
        return $"Dừng ở luồng «{streams[step.Stream].Key}», việc {step.Kind}, bản ghi {step.Item}/{step.Part}, {Show.Instant(stage.Timeline.Start(step.Slice))}: {words[failure.Refusal]}";
    }
}
