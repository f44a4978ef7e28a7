using System.Globalization;
using System.Text.RegularExpressions;

namespace CuuLong.Reporting.Figures;

/// <summary>
/// Reads "a.b + c.d-e" or "(a - b) / c * 1.5". A hyphen inside a key belongs to the key; as a minus it stands between blanks.
/// </summary>
internal sealed partial class FormulaParser
{
    private delegate decimal? Term(Func<string, decimal?> valueOf);

    private readonly List<string> tokens;
    private readonly List<string> keys = [];
    private int at;

    private FormulaParser(List<string> tokens) => this.tokens = tokens;

    /// <exception cref="FormatException">A Vietnamese sentence naming what cannot be read.</exception>
    public static Formula Parse(string text)
    {
        var tokens = Tokens().Matches(text).Select(m => m.Groups[1].Value).ToList();
        if (Tokens().Replace(text, "").Trim().Length > 0)
            throw new FormatException($"công thức «{text}» có ký hiệu lạ; chỉ dùng mã chỉ tiêu, số, + - * / và ngoặc.");
        var parser = new FormulaParser(tokens);
        var sum = parser.Sum();
        if (parser.at < tokens.Count) throw new FormatException($"công thức «{text}» thừa «{tokens[parser.at]}».");
        return new Formula(tokens, [.. parser.keys.Distinct()], f => sum(f));
    }

    private Term Sum()
    {
        var left = Product();
        while (Take("+", "-") is { } sign)
        {
            var (a, b) = (left, Product());
            left = sign == "+" ? f => a(f) + b(f) : f => a(f) - b(f);
        }
        return left;
    }

    private Term Product()
    {
        var left = Factor();
        while (Take("*", "/") is { } sign)
        {
            var (a, b) = (left, Factor());
            left = sign == "*" ? f => a(f) * b(f) : f => b(f) is not (null or 0) and var divisor ? a(f) / divisor : null;
        }
        return left;
    }

    private Term Factor()
    {
        if (at >= tokens.Count) throw new FormatException("công thức dừng giữa chừng.");
        var token = tokens[at++];
        if (token == "(")
        {
            var inner = Sum();
            return Take(")") is null ? throw new FormatException("công thức thiếu dấu ngoặc đóng.") : inner;
        }
        if (char.IsAsciiDigit(token[0]))
        {
            return decimal.TryParse(token, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                ? _ => number : throw new FormatException($"số «{token}» trong công thức lớn quá.");
        }
        if (!char.IsAsciiLetter(token[0])) throw new FormatException($"công thức không thể có «{token}» ở chỗ này.");
        keys.Add(token);
        return f => f(token);
    }

    private string? Take(params string[] wanted) => at < tokens.Count && wanted.Contains(tokens[at]) ? tokens[at++] : null;

    [GeneratedRegex(@"\s*([a-z][a-z0-9]*(?:[.-][a-z0-9]+)*|[0-9]+(?:\.[0-9]+)?|[-+*/()])\s*")]
    private static partial Regex Tokens();
}
