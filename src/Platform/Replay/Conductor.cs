using CuuLong.Platform.Data;
using CuuLong.Platform.Events;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Platform.Replay;

/// <summary>Plays the steps slice by slice, up to an hour; within a slice lanes are shared out among a few workers. Events follow each slice.</summary>
internal sealed class Conductor(IServiceProvider services, MonthPlan plan, IReadOnlyList<IMonthStream> streams, Ledger ledger, DateTimeOffset until, Action<int, int> progress)
{
    /// <summary>SQLite has one writer: two workers keep it busy. PostgreSQL answers several at once.</summary>
    private readonly int workers = services.GetRequiredService<Database>().Kind == DatabaseKind.Sqlite ? 2 : 3;

    private int played;

    /// <summary>Acts done by this run; those of an earlier one are not counted.</summary>
    public int Done => played;

    public sealed record Failure(Step Step, Refusal Refusal);

    /// <summary>Null when every step was accepted.</summary>
    public async Task<Failure?> Play(CancellationToken cancel)
    {
        var scopes = Enumerable.Range(0, workers).Select(_ => new StepScope(services.CreateAsyncScope(), step => ledger.Accepted[step.Request(plan.Name)])).ToArray();
        try
        {
            foreach (var scope in scopes) await scope.Open();
            var slices = plan.Steps.Where(s => plan.Timeline.Start(s.Slice) + Timeline.Length(s.Slice) <= until).GroupBy(s => s.Slice).OrderBy(g => g.Key).Select(g => (g.Key, Lanes: g.GroupBy(s => s.Lane).Select(l => l.ToArray()).ToArray())).ToList();
            var gathered = false;
            foreach (var (slice, lanes) in slices)
            {
                cancel.ThrowIfCancellationRequested();
                if (!gathered && slice > Timeline.Opening)
                {
                    await plan.Staff.Gather(plan.Timeline.First, cancel);
                    gathered = true;
                }
                if (await PlaySlice(slice, lanes, scopes, cancel) is { } failure) return failure;
                await Events(slice, cancel);
                progress(slice, Done);
            }
            return null;
        }
        finally
        {
            foreach (var scope in scopes) await scope.DisposeAsync();
        }
    }

    private async Task<Failure?> PlaySlice(int slice, Step[][] lanes, StepScope[] scopes, CancellationToken cancel)
    {
        var next = -1;
        var most = lanes.Max(l => l.Length);
        Failure? failure = null;
        await Task.WhenAll(scopes.Select(scope => Task.Run(async () =>
        {
            Moment.Current = scope.Moment;
            while (failure is null && Interlocked.Increment(ref next) is var lane && lane < lanes.Length)
                for (var i = 0; i < lanes[lane].Length && failure is null; i++)
                {
                    cancel.ThrowIfCancellationRequested();
                    var at = plan.Timeline.Start(slice) + Timeline.Length(slice) * ((i + 0.5) / most);
                    if (await PlayStep(lanes[lane][i], at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMillisecond)), scope, cancel) is { } refusal)
                        failure = new Failure(lanes[lane][i], refusal);
                }
        }, cancel)));
        return failure;
    }

    private async Task<Refusal?> PlayStep(Step step, DateTimeOffset at, StepScope scope, CancellationToken cancel)
    {
        var request = step.Request(plan.Name);
        if (ledger.Accepted.ContainsKey(request)) return null;
        Interlocked.Increment(ref played);
        scope.Request = request;
        scope.Moment.Set(at, request);
        var refusal = await streams[step.Stream].Do(step, scope, cancel);
        scope.Forget();
        return refusal == Refusal.AlreadyDone ? null : refusal;
    }

    private async Task Events(int slice, CancellationToken cancel)
    {
        var moment = new Moment();
        moment.Set(plan.Timeline.Start(slice) + Timeline.Length(slice), Ids.Named($"replay/{plan.Name}/events/{slice}"));
        Moment.Current = moment;
        await services.GetRequiredService<Dispatcher>().Drain(cancel);
        Moment.Current = null;
    }
}
