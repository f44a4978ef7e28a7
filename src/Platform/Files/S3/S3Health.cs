using CuuLong.Platform.Telemetry;

namespace CuuLong.Platform.Files.S3;

/// <summary>Whether the bucket answers; while it does not, no file is taken in.</summary>
internal sealed class S3Health(S3Bucket bucket) : IHealthPart
{
    public string Name => "s3";

    public Task<HealthPart> Look(CancellationToken cancel)
    {
        bucket.Has(S3Signature.Empty);
        return Task.FromResult(new HealthPart(Name, true));
    }
}
