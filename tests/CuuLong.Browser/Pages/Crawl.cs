using System.Net;
using System.Text.RegularExpressions;

namespace CuuLong.Browser.Pages;

/// <summary>Follows the links of pages, as far as one person gets.</summary>
internal sealed partial class Crawl(IAPIRequestContext window, IReadOnlyList<RoutePattern> patterns)
{
    /// <param name="IsPage">Else a file.</param>
    /// <param name="Forms">Where its forms are sent to.</param>
    public sealed record Answer(RoutePattern Pattern, string Url, bool IsPage, IReadOnlyList<string> Forms);

    /// <summary>Addresses of one pattern that are opened: records stand in different states, and a list need not be walked to its end.</summary>
    private const int MostOfAPattern = 12;

    private readonly Dictionary<RoutePattern, int> opened = [];
    private readonly HashSet<string> seen = [];
    private readonly Queue<(RoutePattern Pattern, string Url)> waiting = [];

    /// <summary>What was answered, page or file; what was refused is passed over.</summary>
    public async IAsyncEnumerable<Answer> Run()
    {
        foreach (var pattern in patterns.Where(p => !p.HasParameter)) See(pattern.Text);
        See("/error/404");
        while (waiting.TryDequeue(out var next))
        {
            var answer = await window.GetAsync(next.Url, new() { MaxRedirects = 0 });
            if (answer.Status != 200 && !next.Url.EndsWith($"/error/{answer.Status}", StringComparison.Ordinal)) continue;
            var isPage = answer.Headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal);
            var html = isPage ? await answer.TextAsync() : "";
            foreach (Match link in Links().Matches(html)) See(Address(link));
            yield return new(next.Pattern, next.Url, isPage, [.. Actions(html, next.Url).Distinct()]);
        }
    }

    private void See(string url)
    {
        if (url.Contains("lang=", StringComparison.Ordinal) || patterns.FirstOrDefault(p => p.Fits(url)) is not { } pattern || !seen.Add(url)) return;
        opened[pattern] = opened.GetValueOrDefault(pattern) + 1;
        if (opened[pattern] <= MostOfAPattern) waiting.Enqueue((pattern, url));
    }

    /// <summary>A form without an address is sent to its page; a button may have an address of its own.</summary>
    private static IEnumerable<string> Actions(string html, string page) => PostForms().Matches(html)
        .Select(form => Action().Match(form.Value) is { Success: true } named ? Address(named) : page)
        .Concat(ButtonActions().Matches(html).Select(Address));

    private static string Address(Match match) => WebUtility.HtmlDecode(match.Groups[1].Value);

    [GeneratedRegex("(?:href|src|data)=\"(/[^\"#]*)")] private static partial Regex Links();
    [GeneratedRegex("<form [^>]*method=\"post\"[^>]*>")] private static partial Regex PostForms();
    [GeneratedRegex(" action=\"(/[^\"#]*)")] private static partial Regex Action();
    [GeneratedRegex(" formaction=\"(/[^\"#]*)")] private static partial Regex ButtonActions();
}
