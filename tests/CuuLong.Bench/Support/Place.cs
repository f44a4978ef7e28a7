using CuuLong.Host;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Modules;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Packs;
using CuuLong.Platform.People;
using CuuLong.Platform.Text;
using CuuLong.Platform.Verbs;

namespace CuuLong.Bench.Support;

/// <summary>A server on the loopback over a database of its own, with one agency and a person who holds every role.</summary>
internal sealed class Place : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string folder;

    private Place(WebApplication app, string folder, Database database) => (this.app, this.folder, Database) = (app, folder, database);

    public Database Database { get; }
    public IServiceProvider Services => app.Services;
    public Unit Agency { get; private set; } = null!;
    public Actor Actor { get; private set; } = null!;
    public HttpClient Client { get; private set; } = null!;

    public static async Task<Place> Open(DatabaseKind kind)
    {
        var folder = Directory.CreateTempSubdirectory("cuulong-bench").FullName;
        var database = kind == DatabaseKind.Sqlite ? Database.Sqlite(Path.Combine(folder, "cuulong.db")) : Database.Postgres(await PostgresCluster.NewDatabase());
        var app = App.Build(new Installation(folder, database, Repository.Path("packs", "travinh")), ModuleCatalog.Find(), b =>
        {
            b.Logging.ClearProviders();
            b.WebHost.UseUrls("http://127.0.0.1:0");
            b.Services.AddTransient<IStartupFilter, TestSignIn>();
            b.Services.AddRazorPages().AddApplicationPart(typeof(Place).Assembly);
        });
        await App.Prepare(app.Services);
        await app.Services.LoadPack();
        var place = new Place(app, folder, database);
        await place.Settle();
        await app.StartAsync();
        place.Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()), Timeout = TimeSpan.FromMinutes(5) };
        place.Client.DefaultRequestHeaders.Add(TestSignIn.Header, $"{place.Actor.AccountId} {place.Actor.PositionId}");
        return place;
    }

    public async Task<T> As<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(Actor ?? Actor.System);
        return await act(scope.ServiceProvider);
    }

    private async Task Settle()
    {
        var id = Guid.CreateVersion7();
        Agency = new Unit { Id = id, AgencyId = id, Key = "bench", Name = "Sở Đo lường", Folded = Fold.Of("Sở Đo lường"), Kind = UnitKind.Department, Notation = "SDL", ValidFrom = new(2000, 1, 1) };
        var person = new Person { Id = Guid.CreateVersion7(), Name = "Lâm Thị Đo", Folded = "lam thi do" };
        var position = new Position { Id = Guid.CreateVersion7(), PersonId = person.Id, UnitId = id, AgencyId = id, Title = "Văn thư", Roles = string.Join(' ', Roles.All), From = new(2000, 1, 1) };
        Actor = await As(async s =>
        {
            var db = s.GetRequiredService<PlatformDb>();
            db.AddRange(Agency, person, position);
            await db.SaveChangesAsync();
            return await s.GetRequiredService<ActorResolver>().Resolve(Guid.CreateVersion7(), position.Id);
        });
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
