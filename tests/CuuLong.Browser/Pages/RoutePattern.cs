using System.Text.RegularExpressions;

namespace CuuLong.Browser.Pages;

/// <param name="Text">A route without optional parts, such as <c>/incoming/{id:guid}/direct</c>.</param>
internal sealed partial record RoutePattern(string Text)
{
    private readonly Regex path = new("^" + Parameter().Replace(Text, m => m.Groups[2].Value switch { ":guid" => "[0-9a-fA-F-]{36}", ":int" => @"\d+", _ => "[^/]+" }) + "$", RegexOptions.IgnoreCase);

    public bool Equals(RoutePattern? other) => other?.Text == Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public bool HasParameter => Text.Contains('{', StringComparison.Ordinal);

    public bool Fits(string url) => path.IsMatch(url.Split('?', '#')[0]);

    /// <summary>One with an optional last part is two: without it, and with it.</summary>
    public static IEnumerable<RoutePattern> Of(string route)
    {
        if (!route.EndsWith("?}", StringComparison.Ordinal)) return [new(route)];
        return [new(route[..route.LastIndexOf('/')]), new(route[..^2] + "}")];
    }

    [GeneratedRegex(@"\{(\w+)(:\w+)?\}")] private static partial Regex Parameter();
}
