using CuuLong.Host;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Events;
using CuuLong.Platform.Modules;
using CuuLong.Platform.Verbs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CuuLong.Tests.Support;

/// <summary>The whole application in memory over a fresh database, with a clock that the test moves.</summary>
public sealed class TestApp : IAsyncDisposable
{
    public static readonly ModuleCatalog Modules = ModuleCatalog.Find();
    private readonly WebApplication app;

    private TestApp(WebApplication app, ManualClock clock, string folder) => (this.app, Clock, Folder) = (app, clock, folder);

    public ManualClock Clock { get; }
    public string Folder { get; }
    public IServiceProvider Services => app.Services;
    public Given Given => new(this);

    public static async Task<TestApp> Start(DatabaseKind kind = DatabaseKind.Sqlite, Action<WebApplicationBuilder>? adjust = null)
    {
        var folder = Directory.CreateTempSubdirectory("cuulong-test").FullName;
        var database = await MigratedDatabase.Copy(kind, folder);
        var clock = new ManualClock();
        var app = App.Build(new Installation(folder, database, Repository.Path("packs", "travinh")), Modules, b =>
        {
            b.WebHost.UseTestServer();
            // Tests provoke failures on purpose; CUULONG_TEST_LOG=1 shows what the application said of them.
            if (Environment.GetEnvironmentVariable("CUULONG_TEST_LOG") is null) b.Logging.ClearProviders();
            b.Services.AddSingleton<TimeProvider>(clock);
            b.Services.AddTransient<IStartupFilter, TestSignIn>();
            adjust?.Invoke(b);
            // Background services would race with assertions; tests call the dispatcher themselves (Events()).
            b.Services.AddSingleton(new QuietBackground());
        });
        await App.Prepare(app.Services);
        await app.StartAsync();
        return new TestApp(app, clock, folder);
    }

    /// <summary>Runs in a scope of its own as <paramref name="actor"/>.</summary>
    public async Task<T> As<T>(Actor actor, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(actor);
        return await act(scope.ServiceProvider);
    }

    public Task<T> Read<TDb, T>(Func<TDb, Task<T>> read) where TDb : ModuleDb =>
        As(Actor.System, s => read(s.GetRequiredService<TDb>()));

    /// <summary>Delivers what waits in the outbox.</summary>
    public Task<int> Events() => Services.GetRequiredService<Dispatcher>().Drain();

    /// <summary>A browser without script; signed in as <paramref name="actor"/> when given.</summary>
    public TestBrowser Browser(Actor? actor = null) => new(app.GetTestServer(), actor);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
