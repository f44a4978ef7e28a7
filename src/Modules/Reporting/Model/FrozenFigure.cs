namespace CuuLong.Reporting.Model;

/// <summary>A figure as it stood when its report was closed.</summary>
internal sealed class FrozenFigure
{
    public Guid ReportId { get; init; }
    public string Figure { get; init; } = "";
    public Guid AgencyId { get; init; }

    /// <summary>Exact decimal with a point; null when it was missing.</summary>
    public string? Value { get; init; }
    public string State { get; init; } = "";
    public string Formula { get; init; } = "";
    public DateOnly FirstDay { get; init; }
    public DateOnly LastDay { get; init; }
    public long Counted { get; init; }
    public string? Source { get; init; }
}
