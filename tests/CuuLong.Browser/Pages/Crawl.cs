using System.Net;
using System.Text.RegularExpressions;

namespace CuuLong.Browser.Pages;

/// <summary>Follows the links of pages, as far as one person gets.</summary>
internal sealed partial class Crawl(IAPIRequestContext window, IReadOnlyList<RoutePattern> patterns)
{
    /// <summary>Addresses of one pattern that are opened: records stand in different states, and a list need not be walked to its end.</summary>
    private const int MostOfAPattern = 12;

    private readonly Dictionary<RoutePattern, int> opened = [];
    private readonly HashSet<string> seen = [];
    private readonly Queue<(RoutePattern Pattern, string Url)> waiting = [];

    /// <param name="meet">The route, the address that was answered, and whether the answer is a page (else a file).</param>
    public async Task Run(Action<RoutePattern, string, bool> meet)
    {
        foreach (var pattern in patterns.Where(p => !p.HasParameter)) See(pattern.Text);
        See("/error/404");
        while (waiting.TryDequeue(out var next))
        {
            var answer = await window.GetAsync(next.Url, new() { MaxRedirects = 0 });
            if (answer.Status != 200 && !next.Url.EndsWith($"/error/{answer.Status}", StringComparison.Ordinal)) continue;
            var isPage = answer.Headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal);
            meet(next.Pattern, next.Url, isPage);
            if (!isPage) continue;
            foreach (Match link in Links().Matches(await answer.TextAsync())) See(WebUtility.HtmlDecode(link.Groups[1].Value));
        }
    }

    private void See(string url)
    {
        if (patterns.FirstOrDefault(p => p.Fits(url)) is not { } pattern || !seen.Add(url)) return;
        opened[pattern] = opened.GetValueOrDefault(pattern) + 1;
        if (opened[pattern] <= MostOfAPattern) waiting.Enqueue((pattern, url));
    }

    [GeneratedRegex("(?:href|src|data)=\"(/[^\"#]*)")] private static partial Regex Links();
}
