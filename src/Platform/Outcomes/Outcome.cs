using System.Diagnostics.CodeAnalysis;

namespace CuuLong.Platform.Outcomes;

/// <summary>Done with a value, or refused with a reason.</summary>
public readonly record struct Outcome<T>
{
    private Outcome(T? value, Refusal? refusal) => (Value, Refusal) = (value, refusal);

    public T? Value { get; }

    public Refusal? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Refusal))]
    [MemberNotNullWhen(false, nameof(Value))]
    public bool Refused => Refusal is not null;

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}

/// <summary>The value of an act that yields nothing but having been done.</summary>
public readonly record struct Done
{
    public static readonly Done It;
}
