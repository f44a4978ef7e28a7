using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Platform.Data;

/// <summary>Builds the models of all contexts beside the rest of a start, which then meets them ready, or never waits for those it does not ask.</summary>
public static class ModelWarmer
{
    public static Task Warm(IServiceProvider services) => Task.Run(() =>
    {
        using var scope = services.CreateScope();
        foreach (var context in scope.ServiceProvider.GetServices<ModuleDb>()) _ = context.Model;
    });
}
