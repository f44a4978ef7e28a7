using CuuLong.Platform.Text;
using CuuLong.Reporting.Figures;

namespace CuuLong.Reporting.Queries;

internal enum FindingKind { SumDiffers, RatioDiffers, DecimalsUneven, Missing, Right }

/// <summary>What checking a report found about a figure.</summary>
/// <param name="Calculation">"466 + 1.823 = 2.289".</param>
/// <param name="Stated">The value as the report states it.</param>
/// <param name="Better">What it should read, when that is known.</param>
internal sealed record Finding(FindingKind Kind, Figure Figure, string Calculation, string Stated, string? Better = null)
{
    public bool IsWrong => Kind is FindingKind.SumDiffers or FindingKind.RatioDiffers;
}

/// <summary>Soát báo cáo: relations that the pack declares must hold among the stated values.</summary>
internal static class Findings
{
    public static IReadOnlyList<Finding> Of(ReportContent report) => [.. report.Figures.SelectMany(f => Of(report, f)).OrderBy(f => f.Kind)];

    private static IEnumerable<Finding> Of(ReportContent report, ReportFigure stated)
    {
        var figure = stated.Figure;
        var exact = figure.Evaluate(report.ValueOf);
        if (stated.Value is not { } value)
        {
            yield return new Finding(FindingKind.Missing, figure, "", FigureText.Missing, exact is { } known ? FigureText.Of(figure, Rounding.Round(known, figure.Decimals)) : null);
            yield break;
        }
        if (exact is { } computed && figure.Source == FigureSource.Declared)
        {
            // A value is held to the decimals it was written with; whether they are enough is another finding.
            var rounded = Rounding.Round(computed, figure.IsPercent ? value.Scale : figure.Decimals);
            var kind = rounded == value ? FindingKind.Right : figure.IsPercent ? FindingKind.RatioDiffers : FindingKind.SumDiffers;
            var calculation = $"{figure.Formula!.With(k => FigureText.Plain(report.ValueOf(k) ?? 0))} = {FigureText.Of(figure, rounded)}";
            yield return new Finding(kind, figure, calculation, FigureText.Of(figure, value));
        }
        if (figure.IsPercent && figure.Formula is not null && value.Scale < figure.Decimals)
            yield return new Finding(FindingKind.DecimalsUneven, figure, "", FigureText.Of(figure, value),
                exact is { } share ? FigureText.Plain(Rounding.Round(share, figure.Decimals), figure.Decimals) + "%" : null);
    }
}
