using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Modules;
using CuuLong.Platform.Packs;
using CuuLong.Platform.Verbs;

namespace CuuLong.Host;

/// <summary>Puts the parts together, the same way for the server, the verbs and the tests.</summary>
public static class App
{
    public static WebApplication Build(Installation installation, ModuleCatalog modules, Action<WebApplicationBuilder>? adjust = null)
    {
        Directory.CreateDirectory(installation.DataDir);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory, ApplicationName = typeof(App).Assembly.GetName().Name,
            // Settings are read at the start. Watching their files takes a watcher of the system's for each application.
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        builder.Configuration.AddInstallation(installation);
        // A failed command reaches its caller as an exception; the log would only say it twice (and on every first start).
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Critical)
            .AddFilter("Microsoft.EntityFrameworkCore.Database.Connection", LogLevel.Critical);
        builder.Logging.AddFilter("Quartz", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        adjust?.Invoke(builder);
        builder.Services.AddPlatform(installation, modules, builder.Configuration);
        builder.Services.AddPlatformWeb(modules);
        var app = builder.Build();
        app.UsePlatform();
        return app;
    }

    /// <summary>Brings the database up to date; safe to call again.</summary>
    public static async Task Prepare(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await Migrator.Migrate(scope.ServiceProvider.GetServices<ModuleDb>());
        await scope.ServiceProvider.GetRequiredService<RoleOverrides>().Load();
    }

    /// <exception cref="UsageException">Another process works on the folder, and has not brought the database to this program's form.</exception>
    private static async Task AsItIs(IServiceProvider services, Installation installation)
    {
        await using var scope = services.CreateAsyncScope();
        if (await Migrator.IsBehind(scope.ServiceProvider.GetServices<ModuleDb>()))
            throw new UsageException($"Một bản CuuLong khác đang chạy trên {installation.DataDir}, và kho dữ liệu cần được nâng lên cho bản này. Dừng bản đó rồi chạy lại, hoặc chọn thư mục khác bằng --data.");
        await scope.ServiceProvider.GetRequiredService<RoleOverrides>().Load();
    }

    /// <summary>The services without the server, for verbs.</summary>
    public static async Task<IServiceProvider> OpenServices(Installation installation, ModuleCatalog modules, Action<IServiceCollection>? adjust)
    {
        var app = Build(installation, modules, b =>
        {
            adjust?.Invoke(b.Services);
            b.Logging.SetMinimumLevel(LogLevel.Warning);
        });
        // Many verbs only read, and may do so beside the server; what changes the database must be alone with it.
        var shared = installation.Database.Kind == DatabaseKind.Sqlite && !DataLock.IsHere(installation.DataDir);
        using var alone = shared ? DataLock.Take(installation.DataDir) : null;
        if (shared && alone is null)
        {
            await AsItIs(app.Services, installation);
            return app.Services;
        }
        await Prepare(app.Services);
        await app.Services.LoadPack();
        return app.Services;
    }
}
