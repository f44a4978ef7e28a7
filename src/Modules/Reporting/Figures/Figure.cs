using CuuLong.Platform.Packs;
using CuuLong.Reporting.Model;

namespace CuuLong.Reporting.Figures;

/// <summary>A figure as the pack declares it.</summary>
/// <param name="Place">Where the pack declares it.</param>
/// <param name="Section">The section of the report it stands in, "I.4".</param>
/// <param name="Measure">Key of the measure that counts it, when it is live.</param>
/// <param name="Formula">How it follows from other figures: its value, or the relation that a declared value must keep.</param>
/// <param name="Decimals">Decimals after rounding, half away from zero.</param>
internal sealed record Figure(
    PackPlace Place, string Key, string Section, string Name, string NameEn, string NameKm, string Unit, FigureKind Kind, FigureSource Source,
    string? Measure, IReadOnlyDictionary<string, string> Filters, Formula? Formula, int Decimals, WindowKind Window)
{
    public bool IsPercent => Unit == "%";

    /// <summary>As exports state it: the measure that is called, or the formula over keys; empty when the value stands alone.</summary>
    public string FormulaText => Source == FigureSource.Measure
        ? $"{Measure}({string.Join(", ", Filters.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={f.Value}"))})"
        : Formula?.Text ?? "";

    public string NameIn(string language) => language switch
    {
        "en" when NameEn.Length > 0 => NameEn,
        "km" when NameKm.Length > 0 => NameKm,
        _ => Name,
    };

    /// <summary>What the formula gives, unrounded and in the unit of the figure; null while a part is missing.</summary>
    public decimal? Evaluate(Func<string, decimal?> valueOf) => Formula?.Value(valueOf) * (IsPercent ? 100 : 1);
}
