using CuuLong.Platform.Modules;

namespace CuuLong.Platform.Jobs;

/// <summary>The jobs there are.</summary>
public sealed class JobCatalog(IEnumerable<Type> types)
{
    public JobCatalog(ModuleCatalog modules) : this(modules.TypesOf<IScheduledJob>()) { }

    public IReadOnlyList<Type> Types { get; } = [.. types.OrderBy(t => t.FullName, StringComparer.Ordinal)];

    public Type? Find(string name) => Types.FirstOrDefault(t => t.FullName == name);
}
