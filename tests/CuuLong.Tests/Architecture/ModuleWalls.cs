using System.Reflection;
using System.Runtime.CompilerServices;
using Module = CuuLong.Platform.Modules.Module;

namespace CuuLong.Tests.Architecture;

/// <summary>What a module shows to others are its Contracts; what it uses stands before it in the order.</summary>
public sealed class ModuleWalls
{
    private static readonly IReadOnlyList<Module> InOrder = TestApp.Modules.Modules;
    private static readonly Assembly Kernel = typeof(Module).Assembly;

    [Fact]
    public void A_module_is_public_only_in_its_contracts() => Assert.Empty(Others().SelectMany(a => Shown(a.GetTypes())));

    [Fact]
    public void A_public_class_outside_the_contracts_is_found() => Assert.Single(Shown([typeof(ModuleWalls)]));

    [Fact]
    public void Classes_that_nobody_derives_from_are_sealed() => Assert.Empty(TestApp.Modules.Assemblies.SelectMany(a => Open(a.GetTypes())));

    [Fact]
    public void A_class_left_open_is_found() => Assert.Equal(typeof(LeftOpen).FullName, Assert.Single(Open([typeof(LeftOpen), typeof(ModuleWalls)])));

    [Fact]
    public void A_module_uses_only_those_before_it()
    {
        var names = InOrder.Select(m => m.GetType().Assembly.GetName().Name!).ToList();
        Assert.Empty(InOrder.SelectMany(m => Upward(m.GetType().Assembly.GetName().Name!, m.GetType().Assembly.GetReferencedAssemblies().Select(r => r.Name!), names)));
    }

    [Fact]
    public void A_look_up_the_order_is_found() =>
        Assert.Single(Upward("CuuLong.Documents", ["CuuLong.Platform", "CuuLong.Reporting"], ["CuuLong.Platform", "CuuLong.Documents", "CuuLong.Reporting"]));

    private static IEnumerable<Assembly> Others() => TestApp.Modules.Assemblies.Where(a => a != Kernel);

    private static IEnumerable<string> Shown(IEnumerable<Type> types) =>
        types.Where(t => t.IsPublic && t.Namespace?.EndsWith(".Contracts", StringComparison.Ordinal) != true && t.Namespace?.StartsWith("CuuLong.", StringComparison.Ordinal) == true).Select(t => t.FullName!);

    private static IEnumerable<string> Open(IReadOnlyCollection<Type> types) => types
        .Where(t => t is { IsClass: true, IsAbstract: false, IsSealed: false } && t.Namespace?.StartsWith("CuuLong.", StringComparison.Ordinal) == true
            && t.GetCustomAttribute<CompilerGeneratedAttribute>() is null && !t.Name.Contains('<', StringComparison.Ordinal))
        .Where(t => !types.Any(other => other.BaseType == t || (other.BaseType is { IsGenericType: true } b && b.GetGenericTypeDefinition() == t)) && !AllowedOpen.Contains(t.FullName))
        .Select(t => t.FullName!);

    /// <summary>Derived from outside their assembly: a replay and the tests give keys of their own.</summary>
    private static readonly string?[] AllowedOpen = [typeof(CuuLong.Platform.Data.Ids).FullName];

    private static IEnumerable<string> Upward(string module, IEnumerable<string> used, List<string> order) =>
        used.Where(u => order.IndexOf(u) > order.IndexOf(module)).Select(u => $"{module} uses {u}, which stands after it");

    private class LeftOpen;
}
