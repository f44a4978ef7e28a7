namespace CuuLong.Documents.Model;

/// <summary>A leader's written direction on a line (bút phê). Never edited: a correction is a new one.</summary>
internal sealed class Opinion
{
    public Guid Id { get; init; }
    public Guid LineId { get; init; }
    public Guid AgencyId { get; init; }
    public DateTimeOffset At { get; init; }
    public string PersonName { get; init; } = "";
    public string PositionTitle { get; init; } = "";
    public string? OnBehalfOf { get; init; }
    public string Text { get; init; } = "";
}
