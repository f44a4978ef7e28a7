using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using CuuLong.Platform.Modules;

namespace CuuLong.Platform.Text;

/// <summary>Every module's sentences in three languages; Vietnamese is the source and the fallback.</summary>
public sealed class WordBook(ModuleCatalog modules)
{
    public static readonly string[] Languages = ["vi", "en", "km"];

    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> byLanguage =
        Languages.ToFrozenDictionary(l => l, l => Load(modules, l));

    public string Get(string language, string key) =>
        byLanguage[language].TryGetValue(key, out var text) || byLanguage["vi"].TryGetValue(key, out text) ? text : key;

    public bool Has(string language, string key) => byLanguage[language].ContainsKey(key);

    public IEnumerable<string> Keys(string language) => byLanguage[language].Keys;

    private static FrozenDictionary<string, string> Load(ModuleCatalog modules, string language) =>
        modules.Assemblies.SelectMany(a => Read(a, language)).ToFrozenDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, string>> Read(Assembly assembly, string language)
    {
        // "text.vi.json" is the module's own file; larger modules may have more, one a folder: "text.admin.vi.json".
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("text.", StringComparison.Ordinal) && n.EndsWith($".{language}.json", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var pair in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
                yield return pair;
        }
    }
}

/// <summary>The sentences in the language of this request. Pages inject it as T.</summary>
public sealed class Words(WordBook book)
{
    public string Language { get; private set; } = "vi";

    public void Speak(string language) => Language = WordBook.Languages.Contains(language) ? language : "vi";

    public string this[string key] => book.Get(Language, key);

    public string this[string key, params object?[] args] => string.Format(CultureInfo.InvariantCulture, book.Get(Language, key), Shown(args));

    public string this[Refusal refusal] => this[refusal.Code, refusal.Args];

    /// <summary>True when the text is really in this language, else pages put lang="vi" on it.</summary>
    public bool IsNative(string key) => book.Has(Language, key);

    private object?[] Shown(object?[] args) => [.. args.Select(a => a switch
    {
        DateTimeOffset instant => Show.Instant(instant, Language),
        DateOnly day => Show.Day(day, Language),
        int or long => Show.Number(Convert.ToInt64(a, CultureInfo.InvariantCulture), Language),
        Refusal inner => this[inner],
        _ => a,
    })];
}
