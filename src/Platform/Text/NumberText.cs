using System.Globalization;
using System.Text.RegularExpressions;

namespace CuuLong.Platform.Text;

/// <summary>
/// Reads numbers as Vietnamese people write them, by a strict grammar: "1.234,56", "1234,5", "-7". The framework's own
/// parser takes "1.2345" for 12345; here a dot must stand before every third digit or nowhere.
/// </summary>
public static partial class NumberText
{
    public static decimal? Decimal(string? text)
    {
        var plain = (text ?? "").Trim().Replace('\u2212', '-');
        return Grammar().IsMatch(plain) && decimal.TryParse(plain.Replace(".", "").Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    public static long? Whole(string? text) =>
        Decimal(text) is { } number && number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue ? (long)number : null;

    [GeneratedRegex(@"^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Grammar();
}
