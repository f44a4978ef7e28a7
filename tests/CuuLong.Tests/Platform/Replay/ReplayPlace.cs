using CuuLong.Host;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Replay;
using CuuLong.Platform.Verbs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Replay;

/// <summary>An embedded database in a folder of its own, into which months are played by the command.</summary>
internal sealed class ReplayPlace : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cuulong-months").FullName;

    public string August { get; } = Repository.Path("packs", "travinh", "months", "2021-08.yaml");

    /// <summary>A profile that differs from that of August 2021.</summary>
    public string Profile(Func<string, string> change)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.yaml");
        File.WriteAllText(path, change(File.ReadAllText(August)));
        return path;
    }

    public async Task<int> Replay(string profile, params string[] options)
    {
        var verb = new ReplayVerb();
        var line = CommandLine.Parse([profile, .. options], [.. Verb.CommonOptions, .. verb.Options]);
        IServiceProvider? opened = null;
        try
        {
            return await verb.Run(new VerbContext(line, Place, TestApp.Modules, async (at, adjust) => opened = await App.OpenServices(at, TestApp.Modules, adjust)), TestContext.Current.CancellationToken);
        }
        finally
        {
            if (opened is IAsyncDisposable services) await services.DisposeAsync();
        }
    }

    public Task<int> Deeds() => Look(db => db.Set<DeedRecord>().CountAsync());

    public async Task<T> Look<T>(Func<PlatformDb, Task<T>> look)
    {
        await using var app = App.Build(Place, TestApp.Modules);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(Actor.System);
        return await look(scope.ServiceProvider.GetRequiredService<PlatformDb>());
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private Installation Place => new(folder, Database.Sqlite(Path.Combine(folder, "cuulong.db")), Repository.Path("packs", "travinh"));
}
