using CuuLong.Platform.Modules;
using CuuLong.Platform.Operations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Platform.Verbs;

/// <summary>What a verb works with.</summary>
public sealed record VerbContext(CommandLine Line, Installation Installation, ModuleCatalog Modules, Func<Installation, Action<IServiceCollection>?, Task<IServiceProvider>> Opener)
{
    /// <summary>Builds the services over the migrated database; services registered by <paramref name="adjust"/> come first (a clock, keys).</summary>
    public Task<IServiceProvider> Open(Action<IServiceCollection>? adjust = null) => Opener(Installation, adjust);

    /// <summary>Services over the installation's folder and pack alone: no database is opened or made.</summary>
    public ServiceProvider WithoutDatabase(Action<IServiceCollection, IConfiguration> add)
    {
        var services = new ServiceCollection();
        services.AddInstallation(Installation);
        add(services, new ConfigurationBuilder().AddEnvironmentVariables().AddInstallation(Installation).Build());
        return services.BuildServiceProvider();
    }

    /// <summary>As <see cref="Open"/>, for a verb that reads what others wrote: where nothing was written it makes nothing.</summary>
    /// <param name="lacking">What there is none of, as a sentence begins: "Không có số liệu nào để báo cáo".</param>
    /// <exception cref="UsageException">There is no database.</exception>
    public async Task<IServiceProvider> OpenExisting(string lacking, CancellationToken cancel) =>
        await DatabaseSnapshot.IsEmpty(Installation.Database, cancel)
            ? throw new UsageException($"{lacking}: nơi này chưa có cơ sở dữ liệu ({Installation.DataDir}). Chỉ đúng nơi bằng --data hoặc --database.")
            : await Open();
}
