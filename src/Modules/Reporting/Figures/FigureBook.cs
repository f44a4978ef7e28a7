namespace CuuLong.Reporting.Figures;

/// <summary>The figures of a pack in their declared order.</summary>
internal sealed class FigureBook(IReadOnlyList<Figure> figures)
{
    private readonly Dictionary<string, Figure> byKey = figures.ToDictionary(f => f.Key);

    public IReadOnlyList<Figure> All { get; } = figures;

    public Figure? Find(string key) => byKey.GetValueOrDefault(key);
}
