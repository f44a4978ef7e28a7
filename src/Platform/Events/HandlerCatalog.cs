using System.Collections.Frozen;
using CuuLong.Platform.Modules;

namespace CuuLong.Platform.Events;

/// <summary>Which handlers want which event. An event nobody wants is not written.</summary>
public sealed class HandlerCatalog
{
    private readonly FrozenDictionary<string, (Type Event, Type[] Handlers)> byName;

    private HandlerCatalog(IReadOnlyList<(Type Event, Type Handler)> pairs)
    {
        Outside = [.. pairs.Where(p => typeof(IHandleOutside<>).MakeGenericType(p.Event).IsAssignableFrom(p.Handler)).Select(p => p.Event.FullName!).Distinct()];
        byName = pairs.GroupBy(p => p.Event).ToFrozenDictionary(g => g.Key.FullName!, g => (g.Key, g.Select(p => p.Handler).ToArray()));
    }

    /// <summary>Names of the events that a handler carries outside.</summary>
    public string[] Outside { get; }

    public static HandlerCatalog From(ModuleCatalog modules) =>
        new([.. modules.TypesOf(_ => true).SelectMany(t => EventsOf(t).Select(e => (e, t)))]);

    public static HandlerCatalog Of(params (Type Event, Type Handler)[] pairs) => new(pairs);

    public static IEnumerable<Type> EventsOf(Type handler) => handler.GetInterfaces()
        .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IHandle<>))
        .Select(i => i.GetGenericArguments()[0]);

    public bool Wanted(Type @event) => byName.ContainsKey(@event.FullName!);

    public (Type Event, Type[] Handlers) For(string type) => byName.TryGetValue(type, out var found) ? found : (typeof(object), []);
}
