namespace CuuLong.Reporting.Figures;

/// <summary>Where the value of a figure comes from.</summary>
internal enum FigureSource { Measure, Formula, Declared }
