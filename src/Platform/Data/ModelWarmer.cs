using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Platform.Data;

/// <summary>Builds the models of all contexts once the server listens: whoever signs in meets them ready, and the first page waits for none.</summary>
public static class ModelWarmer
{
    public static Task Warm(IServiceProvider services) => Task.Run(() =>
    {
        using var scope = services.CreateScope();
        foreach (var context in scope.ServiceProvider.GetServices<ModuleDb>()) _ = context.Model;
    });
}
