using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using CuuLong.Platform.Text;

namespace CuuLong.Tests.Platform.Text;

/// <summary>Vietnamese is the source; the other two say all of it, with the same things named.</summary>
public sealed partial class ThreeLanguages
{
    private static readonly Dictionary<string, Dictionary<string, string>> Files = TestApp.Modules.Assemblies
        .SelectMany(a => a.GetManifestResourceNames().Where(n => n.StartsWith("text.", StringComparison.Ordinal)).Select(n => (Name: $"{a.GetName().Name} {n}", Words: Read(a, n))))
        .ToDictionary(f => f.Name, f => f.Words);

    public static TheoryData<string, string> Pairs => [.. from file in Files.Keys
                                                          where file.EndsWith(".vi.json", StringComparison.Ordinal)
                                                          from language in WordBook.Languages
                                                          where language != "vi"
                                                          select (file, file.Replace(".vi.json", $".{language}.json", StringComparison.Ordinal))];

    [Theory, MemberData(nameof(Pairs))]
    public void A_translation_has_the_same_keys(string source, string translation)
    {
        Assert.True(Files.ContainsKey(translation), $"{translation} is missing");
        Assert.Equal(Files[source].Keys.Order(StringComparer.Ordinal), Files[translation].Keys.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Pairs))]
    public void A_translation_names_the_same_things(string source, string translation) =>
        Assert.Empty(Files[source].Where(p => Files[translation].TryGetValue(p.Key, out var other) && !Places(p.Value).SetEquals(Places(other))).Select(p => p.Key));

    [Fact]
    public void No_sentence_is_empty_and_no_key_is_written_twice()
    {
        Assert.Empty(Files.SelectMany(f => f.Value.Where(p => string.IsNullOrWhiteSpace(p.Value)).Select(p => $"{f.Key}: {p.Key}")));
        Assert.Empty(Files.Where(f => f.Key.EndsWith(".vi.json", StringComparison.Ordinal)).SelectMany(f => f.Value.Keys).GroupBy(k => k).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void Khmer_is_written_in_Khmer() =>
        Assert.True(Files.Where(f => f.Key.EndsWith(".km.json", StringComparison.Ordinal)).SelectMany(f => f.Value.Values).Count(v => v.Any(c => c is >= '\u1780' and <= '\u17FF')) > 50);

    [Fact]
    public void A_lost_placeholder_would_be_noticed() => Assert.False(Places("{0} và {1}").SetEquals(Places("{0}")));

    private static HashSet<string> Places(string text) => [.. Placeholder().Matches(text).Select(m => m.Groups[1].Value)];

    private static Dictionary<string, string> Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }

    [GeneratedRegex(@"\{(\d+)(?::[^}]*)?\}")]
    private static partial Regex Placeholder();
}
