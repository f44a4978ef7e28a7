using System.Text.Json;
using System.Text.RegularExpressions;

namespace CuuLong.Tests.Architecture;

/// <summary>docs/third-party.md names every part that is taken from others, and none that is not.</summary>
public sealed class ThirdPartyParts
{
    private static readonly string Page = File.ReadAllText(Repository.Path("docs", "third-party.md"));

    [Fact]
    public void Every_NuGet_package_is_named() =>
        Assert.Equal(All(Read("Directory.Packages.props"), "<PackageVersion Include=\"([^\"]+)\""), Named("NuGet").Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_npm_package_is_named_with_its_licence()
    {
        using var locked = JsonDocument.Parse(Read("src/Platform/Ui/Assets/package-lock.json"));
        var parts = locked.RootElement.GetProperty("packages").EnumerateObject().Where(p => p.Name.Length > 0)
            .Select(p => $"{p.Name[(p.Name.LastIndexOf("node_modules/", StringComparison.Ordinal) + "node_modules/".Length)..]}: {p.Value.GetProperty("license").GetString()}");
        Assert.Equal(parts.Order(StringComparer.Ordinal), Named("npm").Select(p => $"{p.Key}: {p.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_package_of_Debian_is_named()
    {
        var lists = All(Read("ops/dev/packages.sh"), @"^\w+=\(([^)]+)\)$").SelectMany(l => l.Split(' '));
        var installed = new[] { "README.md", "ops/Containerfile", "ops/postgresql/README.md" }
            .SelectMany(f => All(Read(f).Replace("\\\n", " "), @"apt-get install (?:-[-\w]+ )*([-a-z0-9 ]+)")).SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(lists.Concat(installed).Except(Named("Debian").Keys));
    }

    private static string Read(string path) => File.ReadAllText(Repository.Path(path));

    private static IEnumerable<string> All(string text, string pattern) =>
        Regex.Matches(text, pattern, RegexOptions.Multiline).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal);

    /// <summary>The names in the first column of a chapter's table, with their licences.</summary>
    private static Dictionary<string, string> Named(string chapter) =>
        (from row in Regex.Match(Page, $@"^## {chapter}$(.*?)(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline).Value.Split('\n')
         where row.StartsWith("| `", StringComparison.Ordinal)
         let cells = row.Split('|', StringSplitOptions.TrimEntries)
         from name in cells[1].Split(' ')
         select (Name: name.Trim('`'), Licence: cells[2])).ToDictionary(p => p.Name, p => p.Licence);
}
