using System.Text.Json;

namespace CuuLong.Browser.Pages;

/// <summary>axe-core over the page as it stands: WCAG 2.1 A and AA, and best practices.</summary>
internal static class Accessibility
{
    private static readonly string Axe = File.ReadAllText(Repository.Path("src", "Platform", "Ui", "Assets", "node_modules", "axe-core", "axe.min.js"));

    public static async Task<IReadOnlyList<string>> Violations(this IPage page)
    {
        // The page's own policy forbids foreign script; the evaluation of the test is not the page's.
        if (await page.EvaluateAsync<bool>("!window.axe")) await page.EvaluateAsync(Axe + ";0");
        var found = await page.EvaluateAsync<JsonElement>("""
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
                .map(v => v.id + ' ' + v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(' | '))
            """);
        return [.. found.EnumerateArray().Select(v => v.GetString()!)];
    }

    /// <summary>True when the page is wider than its window, so that it must be pushed sideways to be read.</summary>
    public static Task<bool> SpillsOver(this IPage page) => page.EvaluateAsync<bool>("document.documentElement.scrollWidth > window.innerWidth + 1");
}
