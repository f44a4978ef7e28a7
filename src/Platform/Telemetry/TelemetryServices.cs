using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CuuLong.Platform.Telemetry;

internal static class TelemetryServices
{
    public const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Sends signals to the collector that the environment or the settings name, and to nobody when they name none.</summary>
    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (string.IsNullOrEmpty(configuration[EndpointVariable])) return;
        services.AddHostedService<Export>();
    }

    private sealed class Export(IConfiguration configuration) : IHostedService
    {
        private TracerProvider? traces;
        private MeterProvider? meters;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            var resource = ResourceBuilder.CreateDefault().AddService(Signals.Name);
            traces = Sdk.CreateTracerProviderBuilder().ConfigureServices(Told).SetResourceBuilder(resource).AddSource(Signals.Name, "Microsoft.AspNetCore", "Npgsql").AddOtlpExporter().Build();
            meters = Sdk.CreateMeterProviderBuilder().ConfigureServices(Told).SetResourceBuilder(resource)
                .AddMeter(Signals.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Npgsql").AddOtlpExporter().Build();
            return Task.CompletedTask;
        }

        /// <summary>The exporter reads endpoint, protocol and headers under their standard names.</summary>
        private void Told(IServiceCollection services) => services.AddSingleton(configuration);

        /// <summary>The last signals of a busy machine want more time than a provider takes to end.</summary>
        public Task StopAsync(CancellationToken cancellationToken)
        {
            traces?.ForceFlush(15_000);
            meters?.ForceFlush(15_000);
            traces?.Dispose();
            meters?.Dispose();
            return Task.CompletedTask;
        }
    }
}
