using CuuLong.Platform.Modules;
using CuuLong.Platform.Verbs;

namespace CuuLong.Host;

internal static class VerbList
{
    public static IReadOnlyList<Verb> Of(ModuleCatalog modules) =>
    [
        new Serve(),
        .. modules.TypesOf<Verb>().Select(t => (Verb)Activator.CreateInstance(t, nonPublic: true)!).OrderBy(v => v.Name, StringComparer.Ordinal),
    ];
}
