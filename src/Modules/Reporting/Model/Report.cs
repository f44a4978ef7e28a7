using CuuLong.Platform.Data;

namespace CuuLong.Reporting.Model;

internal enum ReportState { Draft, Closed }

/// <summary>The report of an agency for a period. Closing freezes its figures, so that it can be read as it was reported.</summary>
internal sealed class Report : IVersioned
{
    public Guid Id { get; init; }
    public Guid AgencyId { get; init; }

    /// <summary>"2021-08".</summary>
    public string Period { get; init; } = "";
    /// <summary>Key of the regime of reporting on the last day of the period.</summary>
    public string? Regime { get; init; }
    public ReportState State { get; private set; }
    public DateTimeOffset StartedAt { get; init; }
    public string StartedBy { get; init; } = "";
    public DateTimeOffset? ClosedAt { get; private set; }
    public string? ClosedBy { get; private set; }
    public int Version { get; set; }

    public Refusal? MustBeOpen() => State == ReportState.Closed ? new("reporting.report.closed-already", null, ClosedBy, ClosedAt) : null;

    /// <summary>A report is closed once, after the last day it counts.</summary>
    public Refusal? Close(DateOnly lastDay, DateTimeOffset now, DateOnly today, string by)
    {
        if (MustBeOpen() is { } closed) return closed;
        if (today <= lastDay) return new("reporting.report.period-not-over", null, lastDay, lastDay.AddDays(1));
        (State, ClosedAt, ClosedBy) = (ReportState.Closed, now, by);
        return null;
    }
}
