using CuuLong.Platform.Data;
using CuuLong.Platform.Events;
using CuuLong.Platform.Verbs;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Platform.Telemetry;

/// <param name="Ok">False when the installation cannot do its work because of it.</param>
/// <param name="Needed">False when work goes on without it, only less well.</param>
/// <param name="Value">A number people can watch (megabytes, seconds, steps); no names, paths or messages.</param>
public sealed record HealthPart(string Name, bool Ok, double? Value = null, bool Needed = true);

/// <summary>Looks at what the installation needs to work. Tells no secrets: anyone may ask.</summary>
public sealed class HealthCheck(PlatformDb db, IEnumerable<ModuleDb> contexts, Installation installation, IEnumerable<IHealthPart> others, TimeProvider clock)
{
    public const double LeastFreeMegabytes = 200;
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(30);

    public async Task<IReadOnlyList<HealthPart>> Run(CancellationToken cancel)
    {
        var parts = new List<HealthPart> { await Guarded("database", async () => new HealthPart("database", await db.Database.CanConnectAsync(cancel))) };
        if (parts[0].Ok)
        {
            parts.Add(await Guarded("migrations", () => Migrations(cancel)));
            parts.Add(await Guarded("outbox", () => Outbox(cancel)));
        }
        parts.Add(await Guarded("disk", () => Task.FromResult(Disk())));
        foreach (var other in others) parts.Add(await Guarded(other.Name, () => other.Look(cancel)));
        return parts;
    }

    private async Task<HealthPart> Migrations(CancellationToken cancel)
    {
        var missing = 0;
        foreach (var context in contexts) missing += (await context.Database.GetPendingMigrationsAsync(cancel)).Count();
        return new HealthPart("migrations", missing == 0, missing);
    }

    /// <summary>How long the oldest event that is due has been waiting.</summary>
    private async Task<HealthPart> Outbox(CancellationToken cancel)
    {
        var oldest = await db.Set<OutboxMessage>().Where(m => m.State == OutboxState.Waiting).OrderBy(m => m.DueAt).Select(m => (DateTimeOffset?)m.DueAt).FirstOrDefaultAsync(cancel);
        var waiting = oldest is { } due && due < clock.GetUtcNow() ? clock.GetUtcNow() - due : TimeSpan.Zero;
        return new HealthPart("outbox", waiting < LongestWait, Math.Floor(waiting.TotalSeconds));
    }

    private HealthPart Disk()
    {
        var free = new DriveInfo(installation.DataDir).AvailableFreeSpace / 1048576.0;
        return new HealthPart("disk", free >= LeastFreeMegabytes, Math.Floor(free));
    }

    private static async Task<HealthPart> Guarded(string name, Func<Task<HealthPart>> look)
    {
        try { return await look(); }
        catch (Exception failure) when (failure is not OperationCanceledException) { return new HealthPart(name, false); }
    }
}

/// <summary>Something else the installation needs (a converter, a scanner); registered by its owner.</summary>
public interface IHealthPart
{
    string Name { get; }

    Task<HealthPart> Look(CancellationToken cancel);
}
