using CuuLong.Platform.Packs;

namespace CuuLong.Platform.Organisations;

public enum SuccessionKind { Merge, Split, Rename, Transfer, Abolish }

/// <summary>Who went on with the work of whom, from which day, by which document.</summary>
public sealed class Succession
{
    public Guid Id { get; init; }
    public Guid FromId { get; init; }

    /// <summary>Null when the office was abolished with nobody after it.</summary>
    public Guid? ToId { get; init; }
    public SuccessionKind Kind { get; init; }
    public DateOnly On { get; init; }
    public string LegalDocument { get; init; } = "";
    public Trust? Trust { get; init; }
}
