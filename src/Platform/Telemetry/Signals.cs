using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CuuLong.Platform.Telemetry;

/// <summary>What the program tells of its own running; free when nobody listens. No personal data goes in.</summary>
public static class Signals
{
    public const string Name = "CuuLong";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    public static readonly Counter<long> Commits = Meter.CreateCounter<long>("cuulong.operations", "{act}", "Acts written, by act");
    public static readonly Counter<long> Refusals = Meter.CreateCounter<long>("cuulong.refusals", "{refusal}", "Acts refused, by code");
    public static readonly Counter<long> Events = Meter.CreateCounter<long>("cuulong.events", "{event}", "Events settled, by type and outcome");
    public static readonly Histogram<double> EventLag = Meter.CreateHistogram<double>("cuulong.events.lag", "s", "From commit to being handled");

    public static Activity? Start(string name) => Source.StartActivity(name);
}
