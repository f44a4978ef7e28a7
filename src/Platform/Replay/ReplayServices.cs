using CuuLong.Platform.Calendars;
using CuuLong.Platform.Data;
using CuuLong.Platform.Events;
using CuuLong.Platform.Modules;
using CuuLong.Platform.Verbs;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Platform.Replay;

public static class ReplayServices
{
    internal static void AddReplay(this IServiceCollection services, ModuleCatalog modules)
    {
        services.AddSingleton<ReplayStart>();
        foreach (var stream in modules.TypesOf<IMonthStream>()) services.AddSingleton(typeof(IMonthStream), stream);
    }


    /// <summary>
    /// The services as a replay needs them: its own hours and keys, events handled when it says, and commits that do not
    /// wait for the disk, because what a power cut takes is played again.
    /// </summary>
    public static Task<IServiceProvider> OpenReplay(this VerbContext context) =>
        context.Opener(context.Installation with { Database = context.Installation.Database.Relaxed() },
            s => s.AddSingleton<TimeProvider>(new ReplayClock()).AddSingleton<Ids, ReplayIds>().AddSingleton<QuietBackground>());

    /// <summary>The days on which offices work, as decreed for all.</summary>
    internal static Func<DateOnly, bool> WorksOn(this IServiceProvider services) =>
        services.GetRequiredService<ICalendars>().Of(default).Works;
}
