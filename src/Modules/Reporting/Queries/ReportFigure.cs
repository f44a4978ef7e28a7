using CuuLong.Reporting.Figures;
using CuuLong.Reporting.Model;

namespace CuuLong.Reporting.Queries;

internal enum FigureState { Live, Declared }

/// <summary>A figure with its value for one period.</summary>
/// <param name="Value">Null when nothing was declared, or a part of its formula is missing.</param>
/// <param name="Rows">Rows behind a live figure; 0 when declared.</param>
/// <param name="Source">Who says so, for a declared value.</param>
internal sealed record ReportFigure(Figure Figure, decimal? Value, FigureState State, FigureWindow Window, long Rows = 0, string? Source = null)
{
    public bool Missing => Value is null;

    /// <summary>The formula at closing, when it is read as reported.</summary>
    public string? FrozenFormula { get; init; }

    public string FormulaText => FrozenFormula ?? Figure.FormulaText;
}
