using CuuLong.Host;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Replay;
using CuuLong.Platform.Verbs;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Replay;

/// <summary>Months played into an installation by the command, and looks at what they left.</summary>
internal static class Playing
{
    public static async Task<int> Replay(this Installation place, string profile, CancellationToken cancel, params string[] options)
    {
        var verb = new ReplayVerb();
        var line = CommandLine.Parse([profile, .. options], [.. Verb.CommonOptions, .. verb.Options]);
        IServiceProvider? opened = null;
        try
        {
            return await verb.Run(new VerbContext(line, place, TestApp.Modules, async (at, adjust) => opened = await App.OpenServices(at, TestApp.Modules, adjust)), cancel);
        }
        finally
        {
            if (opened is IAsyncDisposable services) await services.DisposeAsync(); // with its pool of connections
        }
    }

    public static async Task<T> Look<T>(this Installation place, Func<PlatformDb, Task<T>> look)
    {
        await using var app = App.Build(place, TestApp.Modules);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(Actor.System);
        return await look(scope.ServiceProvider.GetRequiredService<PlatformDb>());
    }
}
