namespace CuuLong.Reporting.Figures;

/// <summary>Sums, differences, products and quotients of figures, computed with exact decimals.</summary>
internal sealed class Formula
{
    private readonly Func<Func<string, decimal?>, decimal?> compute;

    internal Formula(string text, IReadOnlyList<string> keys, bool isSum, Func<Func<string, decimal?>, decimal?> compute) =>
        (Text, Keys, IsSum, this.compute) = (text, keys, isSum, compute);

    /// <summary>As declared, without blanks.</summary>
    public string Text { get; }

    /// <summary>The figures it reads, in order, each once.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>Parts of a whole: keys and plus signs only.</summary>
    public bool IsSum { get; }

    /// <summary>Null when a part is missing or a divisor is zero.</summary>
    public decimal? Value(Func<string, decimal?> valueOf) => compute(valueOf);
}
