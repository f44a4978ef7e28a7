using CuuLong.Platform.Measures;

namespace CuuLong.Tests.Modules.Reporting;

/// <summary>Counts instants that the test gives it.</summary>
internal sealed class FakeMeasure(string key, IEnumerable<DateTimeOffset> instants) : IMeasure
{
    public string Key { get; } = key;
    public string[] Columns => ["reporting.figure"];
    public string[] Filters => [];

    public Task<long> Count(Window window, IReadOnlyDictionary<string, string> filters, CancellationToken cancel = default) =>
        Task.FromResult((long)In(window).Count());

    public Task<IReadOnlyList<MeasureRow>> Rows(Window window, IReadOnlyDictionary<string, string> filters, int skip, int take, CancellationToken cancel = default) =>
        Task.FromResult<IReadOnlyList<MeasureRow>>([.. In(window).Order().Skip(skip).Take(take).Select((at, i) => new MeasureRow(Guid.CreateVersion7(at), at, [$"{Key}-{skip + i + 1}"]))]);

    private IEnumerable<DateTimeOffset> In(Window window) => instants.Where(i => window.From <= i && i < window.To);
}
