using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts;
using CuuLong.Platform.Events;
using CuuLong.Platform.Files.Uploading;
using CuuLong.Platform.Modules;
using CuuLong.Platform.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CuuLong.Platform;

/// <summary>The web side of the kernel: pages of every module, the gate before them, the services that run beside.</summary>
public static class PlatformWeb
{
    public static void AddPlatformWeb(this IServiceCollection services, ModuleCatalog modules)
    {
        // Who speaks to the loopback is the proxy of this machine (the default of KnownProxies): it says who asked, and whether by TLS.
        services.Configure<ForwardedHeadersOptions>(o => o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
        services.AddRouting(o => o.LowercaseUrls = true);
        var pages = services.AddRazorPages();
        foreach (var assembly in modules.Assemblies) pages.AddApplicationPart(assembly);
        services.AddSignIn();
        services.AddUi();
        services.Configure<HostOptions>(o => o.ServicesStartConcurrently = true);
        services.AddHostedService<DispatcherService>();
        services.AddRunningWeb();
    }

    public static void UsePlatform(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseUi();
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<AccessGate>();
        app.MapRazorPages();
        app.MapRunning();
        app.MapUploads();
        foreach (var module in app.Services.GetRequiredService<ModuleCatalog>().Modules)
            module.Map(app);
        app.Services.GetRequiredService<EndpointSources>().Are(app);
    }
}
