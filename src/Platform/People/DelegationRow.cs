namespace CuuLong.Platform.People;

/// <summary>A delegation with both names, as people read it.</summary>
internal sealed class DelegationRow
{
    public required Delegation Delegation { get; init; }
    public required string From { get; init; }
    public required string FromTitle { get; init; }
    public Guid FromPerson { get; init; }
    public required string To { get; init; }
    public required string ToTitle { get; init; }
    public Guid ToPerson { get; init; }
}
