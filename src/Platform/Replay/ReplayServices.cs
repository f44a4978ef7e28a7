using CuuLong.Platform.Calendars;
using CuuLong.Platform.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Platform.Replay;

internal static class ReplayServices
{
    public static void AddReplay(this IServiceCollection services, ModuleCatalog modules)
    {
        services.AddSingleton<ReplayStart>();
        foreach (var stream in modules.TypesOf<IMonthStream>()) services.AddSingleton(typeof(IMonthStream), stream);
    }


    /// <summary>The days on which offices work, as decreed for all.</summary>
    public static Func<DateOnly, bool> WorksOn(this IServiceProvider services) =>
        services.GetRequiredService<ICalendars>().Of(default).Works;
}
