using CuuLong.Platform.Modules;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Regimes;
using CuuLong.Platform.Territory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CuuLong.Platform.Packs;

public static class PackServices
{
    internal static void AddPack(this IServiceCollection services, ModuleCatalog modules)
    {
        services.AddSingleton<Freshness>();
        foreach (var part in modules.TypesOf<IPackPart>()) services.AddScoped(typeof(IPackPart), part);
        foreach (var check in modules.TypesOf<IPackCheck>()) services.AddScoped(typeof(IPackCheck), check);
        services.AddScoped<UnitStore>();
        services.AddScoped<Carrying>().AddScoped<Placing>();
        services.AddSingleton<IOrganisations, OrganisationBook>();
        services.AddSingleton<IAreas, AreaBook>();
        services.AddSingleton<IRegimes, RegimeBook>();
        services.AddHostedService<FreshnessWatch>();
    }

    /// <summary>Loads the installation's pack into its (migrated) database; quick and silent when it is there already.</summary>
    /// <exception cref="PackException">A file of the pack is wrong.</exception>
    public static async Task<PackLoad> LoadPack(this IServiceProvider services, CancellationToken cancel = default)
    {
        await using var scope = services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<LoadPack>().Run(cancel);
        return outcome.Value ?? throw new InvalidOperationException($"the pack was not loaded: {outcome.Refusal}");
    }
}
