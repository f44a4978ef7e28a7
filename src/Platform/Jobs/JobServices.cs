using CuuLong.Platform.Modules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CuuLong.Platform.Jobs;

internal static class JobServices
{
    public static void AddJobs(this IServiceCollection services)
    {
        services.TryAddSingleton(s => new JobCatalog(s.GetRequiredService<ModuleCatalog>()));
        services.AddScoped<JobList>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<JobScheduler>();
    }
}
