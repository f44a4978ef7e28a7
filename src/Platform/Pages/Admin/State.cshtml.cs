using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Telemetry;
using CuuLong.Platform.Text;
using CuuLong.Platform.Ui;

namespace CuuLong.Platform.Pages.Admin;

/// <summary>What the installation needs to work and which doors to the outside are open, in words; /health says the first part to machines.</summary>
[Needs(PlatformRights.Admin)]
internal sealed class StateModel(HealthCheck health, OpenDoors doors, Database database) : OfficePage
{
    public IReadOnlyList<HealthPart> Parts { get; private set; } = [];
    public IReadOnlyList<(string Name, bool Open)> Doors => doors.All;
    public string Version { get; } = typeof(StateModel).Assembly.GetName().Version!.ToString(3);
    public string Database => database.Kind == DatabaseKind.Sqlite ? "SQLite" : "PostgreSQL";

    public async Task OnGetAsync(CancellationToken cancel) => Parts = await health.Run(cancel);

    /// <summary>"Chưa cấu hình" is no fault: nothing is claimed that is not done.</summary>
    public static bool IsOff(HealthPart part) => part is { Name: "clamav", Ok: true, Value: 0 };

    public static Tone ToneOf(HealthPart part) => IsOff(part) ? Tone.Plain : part.Ok ? Tone.Rice : part.Needed ? Tone.Son : Tone.Silt;

    public string Word(HealthPart part) => T[IsOff(part) ? "platform.state.off" : part.Ok ? "platform.state.ok" : part.Needed ? "platform.state.broken" : "platform.state.less"];

    /// <summary>What the part's number says; nothing for one whose state says all, or where nothing is left to do.</summary>
    public string Says(HealthPart part) => part.Value is > 0 and var value && T.IsNative($"platform.state.{part.Name}.value")
        ? T[$"platform.state.{part.Name}.value", Show.Number((long)value, T.Language)] : "";
}
