namespace CuuLong.Platform.Deeds;

/// <summary>What is wrong with the first link that does not hold.</summary>
public enum BreakKind
{
    /// <summary>The content of the record does not give its hash.</summary>
    Changed,

    /// <summary>The record does not name the link before it.</summary>
    Relinked,

    /// <summary>Links are missing before it.</summary>
    Missing,

    /// <summary>The chain ends elsewhere than its head says: links at the end were removed or added.</summary>
    Head,

    /// <summary>The roots kept at the close of a day are not those of the chains: a chain was rewritten as a whole.</summary>
    Root,
}

/// <param name="RecordId">The deed; null for a head or a root.</param>
/// <param name="Day">The day of the root, for <see cref="BreakKind.Root"/>.</param>
public sealed record AuditBreak(BreakKind Kind, Guid AgencyId, long Seq, Guid? RecordId = null, string? Act = null, DateOnly? Day = null);

public sealed record AuditReport(long Links, int Chains, int Roots, AuditBreak? Break)
{
    public bool Holds => Break is null;
}
