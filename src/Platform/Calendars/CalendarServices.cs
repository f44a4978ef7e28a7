using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Platform.Calendars;

internal static class CalendarServices
{
    public static void AddCalendars(this IServiceCollection services) =>
        services.AddSingleton<ICalendars, CalendarBook>().AddScoped<CommonDays>();
}
