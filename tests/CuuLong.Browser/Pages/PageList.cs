using System.Text.RegularExpressions;
using CuuLong.Browser.Support;

namespace CuuLong.Browser.Pages;

/// <summary>Every page of the running host: its routes, with an address for each and a person who may open it.</summary>
internal static partial class PageList
{
    public sealed record Shown(string Url, Person Who)
    {
        public string Name => NotWord().Replace(Url.Trim('/'), "-") is { Length: > 0 } name ? name : "desk";
    }

    /// <summary>A stream of events, which has no end to wait for.</summary>
    private const string Endless = "/notifications/live";

    /// <summary>
    /// A route without a parameter is its own address; one with a parameter is met by following the links of the pages
    /// already found. <paramref name="unmet"/> gets the routes for which no link was seen.
    /// </summary>
    public static async Task<IReadOnlyList<Shown>> Of(Office office, List<string> unmet)
    {
        var patterns = office.Place.Routes.Where(r => r.Method is "*" or "GET" && !r.Pattern.StartsWith("/api", StringComparison.Ordinal))
            .Select(r => r.Pattern).Where(p => p != Endless).Distinct().ToList();
        var windows = new Dictionary<Person, IPage>();
        foreach (var person in Person.All) windows[person] = await office.As(person);
        var found = new Dictionary<string, Shown>();
        var links = new SortedSet<string>(patterns.Select(Bare).OfType<string>(), StringComparer.Ordinal);

        for (var before = -1; before != found.Count;)
        {
            before = found.Count;
            foreach (var pattern in patterns.Where(p => !found.ContainsKey(p)).ToList())
                foreach (var url in links.Where(l => Matches(pattern, l)).ToList())
                    if (await Open(windows, url, links) is { } shown)
                    {
                        found[pattern] = shown;
                        break;
                    }
        }
        foreach (var window in windows.Values) await window.Context.CloseAsync();
        unmet.AddRange(patterns.Except(found.Keys));
        return [.. found.Values.DistinctBy(s => s.Url).OrderBy(s => s.Url, StringComparer.Ordinal)];
    }

    private static async Task<Shown?> Open(Dictionary<Person, IPage> windows, string url, SortedSet<string> links)
    {
        foreach (var (person, window) in windows)
        {
            var answer = await window.APIRequest.GetAsync(url, new() { MaxRedirects = 0 });
            if (answer.Status != 200 || !answer.Headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal)) continue;
            foreach (Match link in Hrefs().Matches(await answer.TextAsync())) links.Add(System.Net.WebUtility.HtmlDecode(link.Groups[1].Value));
            return new Shown(url, person);
        }
        return null;
    }

    private static string? Bare(string pattern) => Optional().Replace(pattern, "") is var bare && !bare.Contains('{') ? bare.Length == 0 ? "/" : bare : null;

    private static bool Matches(string pattern, string url) => Regex.IsMatch(url.Split('?')[0],
        "^" + Parameter().Replace(Regex.Escape(Optional().Replace(pattern, "")).Replace("\\{", "{", StringComparison.Ordinal), "[^/]+") + "$", RegexOptions.IgnoreCase);

    [GeneratedRegex(@"/\{[^}]*\?\}")] private static partial Regex Optional();
    [GeneratedRegex(@"\{[^}]*\}")] private static partial Regex Parameter();
    [GeneratedRegex("href=\"(/[^\"#]*)")] private static partial Regex Hrefs();
    [GeneratedRegex(@"[^\w]+")] private static partial Regex NotWord();
}
