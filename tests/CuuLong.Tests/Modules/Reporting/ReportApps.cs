using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Measures;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Packs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CuuLong.Tests.Modules.Reporting;

/// <summary>The application on each database with the pack loaded, and measures that count instants the test knows.</summary>
public sealed class ReportApps : IAsyncLifetime
{
    public static readonly DateTimeOffset FirstMidnight = new(2021, 7, 14, 17, 0, 0, TimeSpan.Zero), LastMidnight = new(2021, 8, 14, 17, 0, 0, TimeSpan.Zero);
    private readonly Dictionary<DatabaseKind, TestApp> apps = [];

    public TestApp this[DatabaseKind kind] => apps[kind];

    /// <summary>What is recorded late, after a report was closed.</summary>
    internal List<DateTimeOffset> Late { get; } = [];

    public async ValueTask InitializeAsync()
    {
        foreach (var kind in Enum.GetValues<DatabaseKind>())
        {
            apps[kind] = await TestApp.Start(kind, b =>
            {
                b.Services.RemoveAll<IMeasure>();
                // One at the first instant, one at the last, one a millisecond too early and one at the first instant of the next window.
                b.Services.AddSingleton<IMeasure>(new FakeMeasure("documents.outgoing.issued", [FirstMidnight, LastMidnight.AddMilliseconds(-1), FirstMidnight.AddMilliseconds(-1), LastMidnight]));
                b.Services.AddSingleton<IMeasure>(new FakeMeasure("accounts.created", Late));
                foreach (var never in (string[])["accounts.active", "documents.outgoing.signed"]) b.Services.AddSingleton<IMeasure>(new FakeMeasure(never, []));
            });
            await apps[kind].Services.LoadPack();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var app in apps.Values) await app.DisposeAsync();
    }

    /// <summary>A person of the agency that does the work of the one whose report the pack declares.</summary>
    public Task<Actor> Person(DatabaseKind kind, string role, string name)
    {
        var organisations = this[kind].Services.GetRequiredService<IOrganisations>();
        var declared = organisations.ByKey("so-thong-tin-truyen-thong")!;
        return this[kind].Given.Person(organisations.ResolveTo(declared.Id, this[kind].Clock.Today())[0], role, name);
    }
}
