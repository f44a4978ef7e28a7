using CuuLong.Platform.Ui;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CuuLong.Platform.Notifications;

internal static class NotificationServices
{
    public static void AddNotifications(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(configuration.GetSection("Mail").Get<MailSettings>() ?? new MailSettings());
        services.AddScoped<Notify>();
        services.AddScoped<NotificationInbox>();
        services.AddScoped<IUnreadNotices>(s => s.GetRequiredService<NotificationInbox>());
        services.AddSingleton<LiveNotices>();
    }
}
