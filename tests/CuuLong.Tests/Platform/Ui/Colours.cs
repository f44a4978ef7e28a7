using System.Globalization;
using System.Text.RegularExpressions;

namespace CuuLong.Tests.Platform.Ui;

/// <summary>Contrast as WCAG 2.2 counts it (1.4.3: text 4.5, 1.4.11: lines and graphics 3), from the tokens themselves.</summary>
public sealed partial class Colours
{
    private static readonly Dictionary<string, string> Tokens = TokenLine().Matches(File.ReadAllText(Repository.Path("src", "Platform", "Ui", "Css", "tokens.css")))
        .ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);

    [Theory]
    [InlineData("ink", "paper"), InlineData("ink-2", "paper"), InlineData("ink-3", "paper"), InlineData("ink-2", "sunken"), InlineData("ink-2", "surface")]
    [InlineData("river-700", "surface"), InlineData("river-700", "paper"), InlineData("river-800", "river-100"), InlineData("on-dark", "river-700"), InlineData("on-river", "river-900")]
    [InlineData("silt-800", "silt-100"), InlineData("silt-800", "silt-50"), InlineData("on-dark", "silt-700"), InlineData("silt-900", "silt-300"), InlineData("silt-400", "river-950")]
    [InlineData("son-700", "surface"), InlineData("son-700", "son-50"), InlineData("son-800", "son-100"), InlineData("on-dark", "son-700")]
    [InlineData("rice-700", "surface"), InlineData("rice-800", "rice-100"), InlineData("indigo-700", "surface"), InlineData("indigo-800", "indigo-100")]
    public void Text_stands_out(string text, string ground) => Assert.True(Contrast(text, ground) >= 4.5, $"{text} on {ground}: {Contrast(text, ground):0.00}");

    [Theory]
    [InlineData("line-strong", "surface"), InlineData("line-strong", "paper"), InlineData("focus", "paper"), InlineData("focus", "surface"), InlineData("focus-dark", "river-900")]
    [InlineData("river-500", "surface"), InlineData("silt-500", "surface"), InlineData("son-500", "surface"), InlineData("indigo-500", "surface")]
    public void Lines_and_signs_can_be_seen(string line, string ground) => Assert.True(Contrast(line, ground) >= 3, $"{line} on {ground}: {Contrast(line, ground):0.00}");

    [Fact]
    public void The_measure_itself_knows_black_on_white_and_grey_on_grey()
    {
        Assert.Equal(21, Ratio("#000", "#fff"), 1);
        Assert.True(Ratio("#999", "#fff") < 3);
    }

    [Fact]
    public void Colours_are_written_in_the_tokens_only()
    {
        var stray = from file in Directory.EnumerateFiles(Repository.Path("src"), "*.css", SearchOption.AllDirectories)
                    where !file.Contains("node_modules", StringComparison.Ordinal) && !file.Contains("wwwroot", StringComparison.Ordinal) && Path.GetFileName(file) != "tokens.css"
                    from match in Literal().Matches(File.ReadAllText(file))
                    select $"{Path.GetFileName(file)}: {match.Value}";

        Assert.Empty(stray);
    }

    [Theory, InlineData("{ color: #fff; }", true), InlineData("{ background: rgb(0 0 0 / 50%); }", true), InlineData("#main { color: var(--ink); }", false)]
    public void A_stray_colour_is_known_when_seen(string css, bool stray) => Assert.Equal(stray, Literal().IsMatch(css));

    private static double Contrast(string a, string b) => Ratio(Tokens[a], Tokens[b]);

    private static double Ratio(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(string hex)
    {
        var digits = hex.Length == 4 ? string.Concat(hex[1..].Select(c => new string(c, 2))) : hex[1..7];
        var (r, g, b) = (Linear(digits[..2]), Linear(digits[2..4]), Linear(digits[4..6]));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    }

    private static double Linear(string two)
    {
        var c = int.Parse(two, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex(@"--([a-z0-9-]+): (#[0-9a-f]{3,8});")]
    private static partial Regex TokenLine();

    [GeneratedRegex(@"#[0-9a-fA-F]{3,8}\b(?=[^{}]*[;}])|\brgba?\(|\bhsla?\(")]
    private static partial Regex Literal();
}
