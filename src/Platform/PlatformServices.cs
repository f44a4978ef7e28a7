using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts;
using CuuLong.Platform.Data;
using CuuLong.Platform.Events;
using CuuLong.Platform.Files;
using CuuLong.Platform.Modules;
using CuuLong.Platform.Packs;
using CuuLong.Platform.Search;
using CuuLong.Platform.Replay;
using CuuLong.Platform.Text;
using CuuLong.Platform.Verbs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CuuLong.Platform;

/// <summary>Everything of the kernel that is not a page; the web host and the verbs share it.</summary>
public static class PlatformServices
{
    public static void AddPlatform(this IServiceCollection services, Installation installation, ModuleCatalog modules, IConfiguration configuration)
    {
        services.AddInstallation(installation);
        services.AddSingleton(installation.Database);
        services.TryAddSingleton<Ids>();
        services.AddScoped<Acting>();
        services.AddSingleton<Writer>();
        services.AddScoped<ScopeConnection>();
        services.AddScoped<DbKernel>();
        services.AddSingleton<RoleBook>();
        services.AddScoped<ActorResolver>();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<Dispatcher>();
        services.AddSingleton<WordBook>();
        services.AddScoped<Words>();
        services.AddRunning(configuration);
        services.AddAccounts(configuration);
        services.AddFiles(configuration);
        services.AddPack(modules);
        services.AddScoped<Searcher>();
        services.AddReplay(modules);
        services.AddModules(modules, configuration);
    }
}
