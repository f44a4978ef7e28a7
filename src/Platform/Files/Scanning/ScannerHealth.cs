using CuuLong.Platform.Telemetry;

namespace CuuLong.Platform.Files.Scanning;

/// <summary>1 when a configured scanner answers, 0 when none is configured. A configured one that is silent stops every upload.</summary>
internal sealed class ScannerHealth(IVirusScan scan) : IHealthPart
{
    public string Name => "clamav";

    public async Task<HealthPart> Look(CancellationToken cancel) => new(Name, !scan.On || await scan.Alive(cancel), scan.On ? 1 : 0);
}
