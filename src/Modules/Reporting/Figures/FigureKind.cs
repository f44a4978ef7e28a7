namespace CuuLong.Reporting.Figures;

internal enum FigureKind { Flow, Stock, Ratio }
