using CuuLong.Platform.Measures;
using CuuLong.Platform.Packs;
using CuuLong.Platform.Text;
using CuuLong.Reporting.Figures;
using CuuLong.Reporting.Model;

namespace CuuLong.Reporting.Queries;

/// <summary>Every figure of the pack for one period, in declared order: counted now, computed, or declared by hand.</summary>
internal sealed class ReadFigures(ReportingPack pack, IEnumerable<IMeasure> measures)
{
    public async Task<IReadOnlyList<ReportFigure>> Run(ReportPeriod period, IReadOnlyDictionary<string, Declared> declared, CancellationToken cancel = default)
    {
        var read = new Dictionary<string, ReportFigure>();
        foreach (var figure in pack.Figures.All.Where(f => f.Source != FigureSource.Formula))
            read[figure.Key] = figure.Source == FigureSource.Measure ? await Count(figure, period, cancel) : Typed(figure, period, declared);
        foreach (var figure in pack.Figures.All)
            Compute(figure, period, read);
        return [.. pack.Figures.All.Select(f => read[f.Key])];
    }

    /// <summary>The measure behind a live figure; null while its module is not installed.</summary>
    public IMeasure? MeasureOf(Figure figure)
    {
        var measure = measures.FirstOrDefault(m => m.Key == figure.Measure);
        if (measure is not null) DemandFilters(figure, measure);
        return measure;
    }

    internal static void DemandFilters(Figure figure, IMeasure measure)
    {
        if (figure.Filters.Keys.FirstOrDefault(f => !measure.Filters.Contains(f)) is { } unknown)
            throw figure.Place.Wrong(figure.Key, $"phép đếm {measure.Key} không lọc theo «{unknown}». Các bộ lọc: {string.Join(", ", measure.Filters)}.");
    }

    private async Task<ReportFigure> Count(Figure figure, ReportPeriod period, CancellationToken cancel)
    {
        var window = FigureWindow.Of(period, figure.Window);
        if (MeasureOf(figure) is not { } measure) return new ReportFigure(figure, null, FigureState.Live, window);
        var count = await measure.Count(window.Instants, figure.Filters, cancel);
        return new ReportFigure(figure, count, FigureState.Live, window, count);
    }

    private static ReportFigure Typed(Figure figure, ReportPeriod period, IReadOnlyDictionary<string, Declared> declared) =>
        declared.GetValueOrDefault(figure.Key) is { } typed
            ? new(figure, typed.Value, FigureState.Declared, FigureWindow.Of(period, figure.Window), Source: typed.Source)
            : new(figure, null, FigureState.Declared, FigureWindow.Of(period, figure.Window));

    /// <summary>A computed figure is live when all its parts are.</summary>
    private ReportFigure Compute(Figure figure, ReportPeriod period, Dictionary<string, ReportFigure> read)
    {
        if (read.TryGetValue(figure.Key, out var known)) return known;
        var parts = figure.Formula!.Keys.ToDictionary(k => k, k => Compute(pack.Figures.Find(k)!, period, read));
        var value = figure.Evaluate(k => parts[k].Value) is { } exact ? Rounding.Round(exact, figure.Decimals) : (decimal?)null;
        var state = parts.Values.All(p => p.State == FigureState.Live) ? FigureState.Live : FigureState.Declared;
        return read[figure.Key] = new ReportFigure(figure, value, state, FigureWindow.Of(period, figure.Window));
    }
}
