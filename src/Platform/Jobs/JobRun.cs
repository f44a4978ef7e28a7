using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CuuLong.Platform.Jobs;

public enum JobOutcome { Running, Done, Failed }

/// <summary>One run of a job, kept so that people see when it last ran and how it ended.</summary>
public sealed class JobRun
{
    public Guid Id { get; init; }

    /// <summary>Full name of the job's type.</summary>
    public string Job { get; init; } = "";
    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? EndedAt { get; set; }
    public JobOutcome Outcome { get; set; }
    public string? Error { get; set; }

    /// <summary>Machine that ran it.</summary>
    public string Node { get; init; } = "";
}

internal sealed class JobRunMapping : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> run)
    {
        run.ToTable("job_runs");
        run.HasIndex(r => new { r.Job, r.StartedAt });
    }
}
