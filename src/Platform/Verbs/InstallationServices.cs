using CuuLong.Platform.Packs;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CuuLong.Platform.Verbs;

/// <summary>What an installation is without its database: its folder with the keys and the settings, its pack, the clock.</summary>
public static class InstallationServices
{
    public static void AddInstallation(this IServiceCollection services, Installation installation)
    {
        services.AddSingleton(installation);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<Pack>();
        services.AddHttpClient();
        services.AddDataProtection().SetApplicationName("CuuLong").PersistKeysToFileSystem(new DirectoryInfo(installation.KeysDir));
    }

    /// <summary>The settings of DATA/settings.json, then those of the environment as CUULONG_SECTION__KEY.</summary>
    public static IConfigurationBuilder AddInstallation(this IConfigurationBuilder settings, Installation installation) =>
        settings.AddJsonFile(Path.Combine(installation.DataDir, "settings.json"), optional: true).AddEnvironmentVariables("CUULONG_");
}
