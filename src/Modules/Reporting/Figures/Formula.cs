namespace CuuLong.Reporting.Figures;

/// <summary>Sums, differences, products and quotients of figures, computed with exact decimals.</summary>
internal sealed class Formula
{
    private readonly Func<Func<string, decimal?>, decimal?> compute;

    private readonly IReadOnlyList<string> tokens;

    internal Formula(IReadOnlyList<string> tokens, IReadOnlyList<string> keys, Func<Func<string, decimal?>, decimal?> compute) =>
        (this.tokens, Keys, this.compute) = (tokens, keys, compute);

    /// <summary>As declared, without blanks but around a minus.</summary>
    public string Text => string.Concat(tokens.Select(t => t == "-" ? " - " : t));

    /// <summary>The figures it reads, in order, each once.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>Parts of a whole: keys and plus signs only.</summary>
    public bool IsSum => tokens.Count > 1 && tokens.All(t => t == "+" || IsKey(t));

    /// <summary>Null when a part is missing or a divisor is zero.</summary>
    public decimal? Value(Func<string, decimal?> valueOf) => compute(valueOf);

    /// <summary>The formula with something in the place of each key: "466 + 1.823".</summary>
    public string With(Func<string, string> shown) => string.Join(' ', tokens.Select(t => IsKey(t) ? shown(t) : t));

    private static bool IsKey(string token) => char.IsAsciiLetter(token[0]);
}
