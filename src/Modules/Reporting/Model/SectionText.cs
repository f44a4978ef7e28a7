using CuuLong.Platform.Data;

namespace CuuLong.Reporting.Model;

/// <summary>The words of one section of one report; figures in them stay bound ("{documents.outgoing}").</summary>
internal sealed class SectionText : IVersioned
{
    public Guid Id { get; init; }
    public Guid AgencyId { get; init; }
    public Guid ReportId { get; init; }

    /// <summary>"I.4".</summary>
    public string Section { get; init; } = "";

    /// <summary>One paragraph a line.</summary>
    public string Words { get; set; } = "";
    public DateTimeOffset? EditedAt { get; set; }
    public string? EditedBy { get; set; }
    public int Version { get; set; }
}
