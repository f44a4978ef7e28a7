using CuuLong.Platform.Files.Converting;
using CuuLong.Platform.Files.Scanning;
using CuuLong.Platform.Telemetry;

namespace CuuLong.Platform.Files;

/// <summary>1 when LibreOffice is there, 0 when documents cannot be converted. The office works without it, so it breaks nothing.</summary>
internal sealed class ConverterHealth(Soffice soffice) : IHealthPart
{
    public string Name => "libreoffice";

    public Task<HealthPart> Look(CancellationToken cancel) => Task.FromResult(new HealthPart(Name, true, soffice.Available ? 1 : 0));
}

/// <summary>1 when a configured scanner answers, 0 when none is configured. A configured one that is silent stops every upload.</summary>
internal sealed class ScannerHealth(IVirusScan scan) : IHealthPart
{
    public string Name => "clamav";

    public async Task<HealthPart> Look(CancellationToken cancel) => new(Name, !scan.On || await scan.Alive(cancel), scan.On ? 1 : 0);
}
