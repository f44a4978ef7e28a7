namespace CuuLong.Platform.Replay;

/// <summary>What a replay found when it began; the same again when it is taken up.</summary>
public sealed class ReplayStart
{
    /// <summary>Accounts in use before the month.</summary>
    public long Existing { get; set; }

    /// <summary>When somebody last acted at an agency of the month, before it began; null when nobody did, and when it is taken up again.</summary>
    public DateTimeOffset? LastActed { get; set; }

    /// <summary>User names are counted from here, so that a second month's do not meet the first's.</summary>
    public long NumberFrom => Existing + 1;
}
