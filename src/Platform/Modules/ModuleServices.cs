using CuuLong.Platform.Data;
using CuuLong.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CuuLong.Platform.Modules;

/// <summary>Registers what the modules hold: contexts, operations and event handlers by their type, the rest as each says.</summary>
public static class ModuleServices
{
    public static void AddModules(this IServiceCollection services, ModuleCatalog catalog, IConfiguration configuration)
    {
        services.AddSingleton(catalog);
        foreach (var context in catalog.TypesOf<ModuleDb>())
            AddContextMethod.MakeGenericMethod(context).Invoke(null, [services]);
        foreach (var operation in catalog.TypesOf<IOperation>())
            services.AddScoped(operation);

        services.TryAddSingleton(_ => HandlerCatalog.From(catalog));
        foreach (var handler in catalog.TypesOf(t => HandlerCatalog.EventsOf(t).Any()))
            services.AddScoped(handler);

        foreach (var module in catalog.Modules)
            module.Register(services, configuration);
    }

    private static readonly System.Reflection.MethodInfo AddContextMethod =
        typeof(ModuleServices).GetMethod(nameof(AddContext), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!;

    private static void AddContext<T>(IServiceCollection services) where T : ModuleDb
    {
        services.AddDbContext<T>((provider, options) => provider.GetRequiredService<Database>().Configure(options, typeof(T)),
            ServiceLifetime.Scoped, ServiceLifetime.Singleton);
        services.AddScoped<ModuleDb>(provider => provider.GetRequiredService<T>());
    }
}
