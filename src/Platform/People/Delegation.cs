namespace CuuLong.Platform.People;

/// <summary>How a delegate signs (NĐ 30/2020, Điều 13): for the head, by order, or by authorisation.</summary>
public enum DelegationKind { KT, TL, TUQ }

/// <summary>One position acts for another for a period. What was given TUQ. cannot be given on.</summary>
public sealed class Delegation
{
    public Guid Id { get; init; }
    public Guid AgencyId { get; init; }

    /// <summary>The delegation by whose authority this one was given on; it ends with it.</summary>
    public Guid? ParentId { get; init; }
    public Guid FromPositionId { get; init; }
    public Guid ToPositionId { get; init; }
    public DelegationKind Kind { get; init; }
    public DateTimeOffset From { get; init; }
    public DateTimeOffset To { get; init; }
    public string Reason { get; init; } = "";
    public DateTimeOffset? RevokedAt { get; set; }

    public bool InForceAt(DateTimeOffset instant) => From <= instant && instant < To && (RevokedAt is null || instant < RevokedAt);
}
