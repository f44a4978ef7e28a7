using CuuLong.Platform.Text;

namespace CuuLong.Reporting.Figures;

/// <summary>Numbers as the reports print them: dots for thousands, a decimal comma, small counts with a leading zero ("03").</summary>
internal static class FigureText
{
    public const string Missing = "…";

    /// <summary>"25.581", "03", "0", "71,87".</summary>
    public static string Count(decimal value) => value is > 0 and < 10 && value.Scale == 0 ? $"0{value:0}" : Plain(value);

    /// <summary>With the decimals it was written with, or as many as asked.</summary>
    public static string Plain(decimal value, int? decimals = null) => Show.Fixed(value, decimals ?? value.Scale);

    /// <summary>The value of a figure on screens and in tables: percentages with their sign.</summary>
    public static string Of(Figure figure, decimal? value) =>
        value is not { } number ? Missing : figure.IsPercent ? Plain(number) + "%" : Plain(number);
}
