using CuuLong.Platform.Jobs;

namespace CuuLong.Platform.Deeds;

/// <summary>Keeps the root of the day that has just ended.</summary>
internal sealed class CloseDaysNightly(CloseDays close) : IScheduledJob
{
    public string Cron => "0 5 0 * * ?";
    public string Title => "platform.job.close-days";

    public Task Run(CancellationToken cancel) => close.Run(cancel);
}
