using CuuLong.Platform.Files.Converting;

namespace CuuLong.Platform.Telemetry;

/// <summary>Whether documents can be turned into PDF here; registering and searching go on without.</summary>
internal sealed class ConverterHealth(Soffice soffice) : IHealthPart
{
    public string Name => "converter";

    public Task<HealthPart> Look(CancellationToken cancel) => Task.FromResult(new HealthPart(Name, soffice.Available, Needed: false));
}
