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

    /// <summary>Days on which offices work.</summary>
    public static Func<DateOnly, bool> WorksOn(this IServiceProvider services) =>
        day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
