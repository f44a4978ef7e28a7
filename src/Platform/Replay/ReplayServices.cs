using CuuLong.Platform.Calendars;
using CuuLong.Platform.Data;
using CuuLong.Platform.Events;
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
}
