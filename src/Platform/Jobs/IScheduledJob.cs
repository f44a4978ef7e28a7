namespace CuuLong.Platform.Jobs;

/// <summary>Work that the installation does by itself. Found by its type in any module; made anew, in a scope of its own, for every run.</summary>
public interface IScheduledJob
{
    /// <summary>When, in Vietnam: second, minute, hour, day of month, month, day of week ("0 5 0 * * ?": every day at 00:05).</summary>
    string Cron { get; }

    /// <summary>Text key of what it does.</summary>
    string Title { get; }

    /// <summary>Runs to the end. Throwing is recorded as a failed run; the next one comes by the schedule.</summary>
    Task Run(CancellationToken cancel);
}
