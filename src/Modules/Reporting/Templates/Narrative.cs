using System.Text.RegularExpressions;
using CuuLong.Platform.Text;
using CuuLong.Reporting.Figures;
using CuuLong.Reporting.Model;

namespace CuuLong.Reporting.Templates;

/// <summary>A stretch of a paragraph: plain text, or a figure as it is printed there.</summary>
internal sealed record Stretch(string Text, Figure? Figure = null);

/// <summary>
/// Paragraphs with bound figures: {key} a count ("03"), {key:U} with its unit, {key:P2} a percentage of at most two decimals,
/// {key:D} plain, {key|text} other text when the value is zero; {period}, {next}, {next-month}, {next-year}, {unit} name the report.
/// </summary>
internal static partial class Narrative
{
    /// <summary>The figures a text binds, in order.</summary>
    public static IEnumerable<string> Keys(string text) => Slots().Matches(text).Select(m => m.Groups["key"].Value).Where(k => !Names.Contains(k));

    /// <summary>What is wrong with a text, as the rest of a sentence; null when it can be printed.</summary>
    public static string? Fault(string text, FigureBook book)
    {
        if (Slots().Replace(text, "") is var rest && rest.IndexOfAny(['{', '}']) is >= 0 and var at)
            return $"ngoặc nhọn không khớp ở «{rest[at..Math.Min(rest.Length, at + 30)]}». Một số viết là {{mã-chỉ-tiêu}}.";
        return Keys(text).FirstOrDefault(k => book.Find(k) is null) is { } unknown ? $"không có chỉ tiêu «{unknown}»." : null;
    }

    public static IReadOnlyList<Stretch> Fill(string text, ReportPeriod period, string unit, Func<string, Figure?> find, Func<string, decimal?> valueOf)
    {
        var stretches = new List<Stretch>();
        var at = 0;
        foreach (Match slot in Slots().Matches(text))
        {
            if (slot.Index > at) stretches.Add(new Stretch(text[at..slot.Index]));
            stretches.Add(Name(slot.Groups["key"].Value, period, unit) is { } name ? new Stretch(name) : Number(slot, find, valueOf));
            at = slot.Index + slot.Length;
        }
        if (at < text.Length) stretches.Add(new Stretch(text[at..]));
        return stretches;
    }

    public static string Plain(string text, ReportPeriod period, string unit) =>
        Slots().Replace(text, slot => Name(slot.Groups["key"].Value, period, unit) ?? slot.Value);

    private static readonly string[] Names = ["period", "next", "next-month", "next-year", "unit"];

    private static string? Name(string key, ReportPeriod period, string unit) => key switch
    {
        "period" => period.Title,
        "next" => period.Next.Title,
        "next-month" => $"{period.Next.Month}",
        "next-year" => $"{period.Next.Year}",
        "unit" => unit,
        _ => null,
    };

    private static Stretch Number(Match slot, Func<string, Figure?> find, Func<string, decimal?> valueOf)
    {
        var figure = find(slot.Groups["key"].Value);
        if (figure is null) return new Stretch(slot.Value);
        if (valueOf(figure.Key) is not { } value) return new Stretch(FigureText.Missing, figure);
        if (value == 0 && slot.Groups["zero"].Success) return new Stretch(slot.Groups["zero"].Value, figure);
        var format = slot.Groups["format"].Value;
        return new Stretch(format switch
        {
            "U" => $"{FigureText.Count(value)} {figure.Unit}",
            "D" => FigureText.Plain(value),
            "P0" or "P1" or "P2" => FigureText.Plain(Rounding.Round(value, Math.Min(value.Scale, format[1] - '0'))) + "%",
            _ => FigureText.Count(value),
        }, figure);
    }

    [GeneratedRegex(@"\{(?<key>[a-z][a-z0-9.-]*)(?::(?<format>U|D|P[0-2]))?(?:\|(?<zero>[^{}]*))?\}")]
    private static partial Regex Slots();
}
