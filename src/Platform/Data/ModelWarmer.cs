using CuuLong.Platform.Events;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CuuLong.Platform.Data;

/// <summary>Builds the models of all contexts while the first page is on its way, so that neither the start nor the second page waits for them.</summary>
internal sealed class ModelWarmer(IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, QuietBackground? quiet = null) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (quiet is null) lifetime.ApplicationStarted.Register(() => Task.Run(Warm, CancellationToken.None));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Warm()
    {
        using var scope = scopes.CreateScope();
        foreach (var context in scope.ServiceProvider.GetServices<ModuleDb>()) _ = context.Model;
    }
}
