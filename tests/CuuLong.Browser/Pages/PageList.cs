using CuuLong.Browser.Support;

namespace CuuLong.Browser.Pages;

/// <summary>Every page of the running host: its routes, with an address for each and a person who may open it.</summary>
internal static class PageList
{
    /// <param name="Who">Null for a visitor who has not signed in.</param>
    public sealed record Shown(string Url, Person? Who)
    {
        public string Name => string.Join('-', Url.Split('/', '?', '=', '&', '.').Where(part => part.Length > 0)) is { Length: > 0 } name ? name : "desk";
    }

    /// <summary>What answers no person with a page: a stream without end, a file that a program fetches by a ticket, the way to a provider that is not configured.</summary>
    private static readonly string[] NoPages = ["/notifications/live", "/signing/desktop/{ticket}", "/account/sign-in/outside", "/account/sign-in/outside/{handler}"];

    /// <summary>
    /// A route without a parameter is its own address; one with a parameter is met by following links, as each person in turn sees them.
    /// <paramref name="unmet"/> gets the routes that nobody came to.
    /// </summary>
    public static async Task<IReadOnlyList<Shown>> Of(Office office, List<string> unmet)
    {
        var steps = await Footsteps.Of(office);
        var shown = new Dictionary<RoutePattern, Shown>();
        foreach (var (who, answer) in steps.Where(s => s.Answer.IsPage)) shown.TryAdd(answer.Pattern, new Shown(answer.Url, who));
        unmet.AddRange(Patterns(office).Except(steps.Select(s => s.Answer.Pattern)).Select(p => p.Text));
        return [.. shown.Values.DistinctBy(s => s.Url).OrderBy(s => s.Url, StringComparer.Ordinal)];
    }

    /// <summary>Every route that answers a person who asks for it.</summary>
    public static IReadOnlyList<RoutePattern> Patterns(Office office) =>
        [.. office.Place.Routes.Where(r => r.Method is "*" or "GET").SelectMany(r => RoutePattern.Of(r.Pattern)).DistinctBy(p => p.Text).ExceptBy(NoPages, p => p.Text)];
}
