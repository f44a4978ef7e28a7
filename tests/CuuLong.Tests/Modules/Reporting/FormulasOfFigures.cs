using CuuLong.Reporting.Figures;

namespace CuuLong.Tests.Modules.Reporting;

public sealed class FormulasOfFigures
{
    private static readonly Dictionary<string, decimal> Values = new() { ["a"] = 18385, ["b.total"] = 25581, ["c-d"] = 3, ["e.level-3"] = 2.5m, ["zero"] = 0 };

    private static decimal? Value(string formula) =>
        FormulaParser.Parse(formula).Value(k => Values.TryGetValue(k, out var value) ? value : null);

    [Theory]
    [InlineData("a+b.total", 43966)]
    [InlineData("a + b.total - c-d", 43963)]
    [InlineData("b.total - a * 2 / c-d", 13324.333333)]
    [InlineData("(a + c-d) / 2", 9194)]
    [InlineData("e.level-3 * 0.1", 0.25)]
    public void Sums_products_and_brackets_are_computed_in_the_usual_order(string formula, double expected) =>
        Assert.Equal(expected, (double)CuuLong.Platform.Text.Rounding.Round(Value(formula)!.Value, 6));

    [Fact]
    public void A_missing_part_or_a_zero_divisor_gives_no_value()
    {
        Assert.Null(Value("a + unknown"));
        Assert.Null(Value("a / zero"));
    }

    [Fact]
    public void Quotients_are_exact_decimals_until_they_are_rounded() =>
        Assert.Equal(71.87m, CuuLong.Platform.Text.Rounding.Round(Value("a/b.total")!.Value * 100, 2));

    [Theory]
    [InlineData("2.5", 0, "3"), InlineData("3.5", 0, "4"), InlineData("-2.5", 0, "-3"), InlineData("0.125", 2, "0.13"), InlineData("39.5048", 2, "39.50")]
    public void Halves_are_rounded_away_from_zero(string value, int decimals, string expected) =>
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), CuuLong.Platform.Text.Rounding.Round(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), decimals));

    [Theory]
    [InlineData("a +"), InlineData("(a"), InlineData("a b"), InlineData("a ? b"), InlineData("+ a"), InlineData("")]
    public void What_cannot_be_read_is_refused(string formula) => Assert.Throws<FormatException>(() => FormulaParser.Parse(formula));

    [Fact]
    public void A_formula_knows_its_keys_and_whether_it_is_a_plain_sum()
    {
        var sum = FormulaParser.Parse("a + c-d + a");
        Assert.Equal(["a", "c-d"], sum.Keys);
        Assert.True(sum.IsSum);
        Assert.Equal("a+c-d+a", sum.Text);
        Assert.False(FormulaParser.Parse("a/b.total").IsSum);
        Assert.Equal("a - c-d", FormulaParser.Parse("a  -  c-d").Text);
    }
}
