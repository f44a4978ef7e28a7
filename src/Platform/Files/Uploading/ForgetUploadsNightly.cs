using CuuLong.Platform.Jobs;

namespace CuuLong.Platform.Files.Uploading;

internal sealed class ForgetUploadsNightly(ForgetUploads forget) : IScheduledJob
{
    public string Cron => "0 40 2 * * ?";
    public string Title => "platform.job.forget-uploads";

    public Task Run(CancellationToken cancel)
    {
        forget.Run();
        return Task.CompletedTask;
    }
}
