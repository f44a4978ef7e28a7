using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Search;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Search;

/// <summary>An agency with findable records, on one of the databases. Every test has an agency of its own in it.</summary>
public sealed class SearchStory : IAsyncDisposable
{
    public const string Open = "platform.admin", Closed = "documents.incoming.nobody-holds";
    private readonly TestApp app;

    private SearchStory(TestApp app, Unit agency, Actor actor) => (this.app, Agency, Actor) = (app, agency, actor);

    public Unit Agency { get; }
    public Actor Actor { get; }
    public TestApp App => app;

    public static async Task<SearchStory> Begin(DatabaseKind kind)
    {
        var app = await TestApp.Start(kind);
        var agency = await app.Given.Agency();
        return new(app, agency, await app.Given.Person(agency, Roles.Administrator));
    }

    /// <summary>Another agency in the same database, with an actor of its own.</summary>
    public async Task<SearchStory> Neighbour()
    {
        var agency = await app.Given.Agency("Sở Bên cạnh");
        return new(app, agency, await app.Given.Person(agency, Roles.Administrator));
    }

    public Task Record(string title, string body = "", string kind = "test.record", string permission = Open, Guid? subject = null) => app.As(Actor, async s =>
    {
        var db = s.GetRequiredService<PlatformDb>();
        var id = subject ?? Guid.CreateVersion7();
        db.Index(kind, id, Agency.Id, permission, title, body, "/test/" + id, app.Clock.Now);
        Assert.Null(await db.Commit(new Deed("test.indexed", id)));
        return true;
    });

    public Task<SearchPage> Page(SearchQuery query, string? after = null) => app.As(Actor, s => s.GetRequiredService<Searcher>().Find(query, after, TestContext.Current.CancellationToken));

    public async Task<string[]> Titles(string typed, string? kind = null, DateOnly? from = null, DateOnly? to = null) =>
        [.. (await Page(SearchQuery.Parse(typed, kind, from, to))).Hits.Select(h => string.Concat(h.Title.Select(p => p.Text)))];

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
