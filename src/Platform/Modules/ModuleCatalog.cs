using System.Reflection;

namespace CuuLong.Platform.Modules;

/// <summary>The modules present beside the host, in their fixed order. A folder that is gone is a module that is gone.</summary>
public sealed class ModuleCatalog(IReadOnlyList<Module> modules)
{
    /// <summary>A module may use only those before it. One that is not named here stands just before Reporting.</summary>
    private static readonly string[] Order =
    [
        "platform", "signing", "exchange", "documents", "services", "registers", "inspectorate", "meetings",
        "mailboxes", "advisories", "portal", "*", "reporting",
    ];

    public IReadOnlyList<Module> Modules { get; } = modules;

    public IEnumerable<Assembly> Assemblies => Modules.Select(m => m.GetType().Assembly).Distinct();

    public static ModuleCatalog Find() => new(
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "CuuLong.*.dll")
            .Select(Path.GetFileNameWithoutExtension)
            .Where(name => name is not ("CuuLong.Host" or "CuuLong.Tests" or "CuuLong.Browser" or "CuuLong.Bench"))
            .Select(name => Assembly.Load(name!))
            .SelectMany(a => a.GetTypes())
            .Where(t => t.IsSubclassOf(typeof(Module)) && !t.IsAbstract)
            .Select(t => (Module)Activator.CreateInstance(t, nonPublic: true)!)
            .OrderBy(m => Rank(m.Key)).ThenBy(m => m.Key, StringComparer.Ordinal),
    ]);

    /// <summary>Every concrete type of every module that is a <typeparamref name="T"/>.</summary>
    public IEnumerable<Type> TypesOf<T>() => TypesOf(typeof(T).IsAssignableFrom);

    public IEnumerable<Type> TypesOf(Func<Type, bool> wanted) => concrete.Value.Where(wanted);

    private readonly Lazy<Type[]> concrete = new(() => [.. modules.Select(m => m.GetType().Assembly).Distinct().SelectMany(a => a.GetTypes()).Where(t => t is { IsClass: true, IsAbstract: false })]);

    private static int Rank(string key)
    {
        var at = Array.IndexOf(Order, key);
        return at < 0 ? Array.IndexOf(Order, "*") : at;
    }
}
