using CuuLong.Platform.Modules;
using CuuLong.Platform.Verbs;
using Microsoft.Data.Sqlite;

namespace CuuLong.Host;

/// <summary>What a verb opened, closed at its end: SQLite then brings its log into the one file, which can be copied by itself.</summary>
internal sealed class OpenedServices(ModuleCatalog modules) : IAsyncDisposable
{
    private readonly List<IServiceProvider> opened = [];

    public async Task<IServiceProvider> Open(Installation place, Action<IServiceCollection>? adjust)
    {
        var services = await App.OpenServices(place, modules, adjust);
        opened.Add(services);
        return services;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var services in opened) await ((IAsyncDisposable)services).DisposeAsync();
        SqliteConnection.ClearAllPools();
    }
}
