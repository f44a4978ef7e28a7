using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using CuuLong.Platform.Data;

namespace CuuLong.Platform.Packs;

/// <summary>
/// What a C# type takes from the pack. A positional record takes its parameters (those with a default or nullable may
/// be left out), any other class its settable properties (those marked required must be there). Names are snake_case.
/// </summary>
internal sealed class Shape
{
    public sealed record Member(string Name, Type Type, bool Required, PropertyInfo? Property, object? Default);

    private static readonly ConcurrentDictionary<Type, Shape> Known = new();
    private readonly ConstructorInfo maker;

    private Shape(Type type)
    {
        maker = type.GetConstructors().OrderBy(c => c.GetParameters().Length).First();
        var nullability = new NullabilityInfoContext();
        Members = maker.GetParameters().Length == 0
            ? [.. type.GetProperties().Where(p => p.CanWrite).Select(p => new Member(Naming.Snake(p.Name), p.PropertyType, p.IsDefined(typeof(RequiredMemberAttribute)), p, null))]
            : [.. maker.GetParameters().Select(p => new Member(Naming.Snake(p.Name!), p.ParameterType,
                !p.HasDefaultValue && nullability.Create(p).WriteState != NullabilityState.Nullable, null, p.HasDefaultValue ? p.DefaultValue : null))];
        Names = [.. Members.Where(m => m.Type != typeof(PackPlace)).Select(m => m.Name)];
    }

    public IReadOnlyList<Member> Members { get; }

    /// <summary>The keys or columns that may be given.</summary>
    public IReadOnlyList<string> Names { get; }

    public static Shape Of(Type type) => Known.GetOrAdd(type, t => new Shape(t));

    public Member Find(string name, PackPlace place) =>
        Members.FirstOrDefault(m => m.Name == name && m.Type != typeof(PackPlace))
        ?? throw place.Wrong(name, $"không có khóa này{Nearest.Hint(name, Names)}. Các khóa: {string.Join(", ", Names)}.");

    public object Make(IReadOnlyDictionary<string, object?> values, PackPlace place)
    {
        if (Members.FirstOrDefault(m => m.Required && m.Type != typeof(PackPlace) && values.GetValueOrDefault(m.Name) is null) is { } missing)
            throw place.Wrong(missing.Name, "bắt buộc phải có giá trị.");
        object? Value(Member m) => m.Type == typeof(PackPlace) ? place : values.GetValueOrDefault(m.Name) ?? m.Default;
        if (maker.GetParameters().Length > 0) return maker.Invoke([.. Members.Select(m => Value(m) ?? (m.Type.IsValueType ? Activator.CreateInstance(m.Type) : null))]);
        var made = maker.Invoke([]);
        foreach (var member in Members)
            if (Value(member) is { } value) member.Property!.SetValue(made, value);
        return made;
    }
}
