using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts.Administration;
using CuuLong.Platform.Data;
using CuuLong.Platform.Measures;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Accounts;

public sealed class CountingAccounts
{
    private static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>();

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task Created_counts_the_period_and_active_what_is_in_use_at_its_end(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        var agency = await app.Given.Agency();
        var other = await app.Given.Agency("Sở Khác");
        var administrator = await app.Given.Person(agency, Roles.Administrator);
        var start = app.Clock.Now;
        var first = await app.NewAccount(agency, "mot.mot", password: null);
        await app.NewAccount(other, "hai.hai", password: null);
        app.Clock.Advance(TimeSpan.FromDays(40));
        var middle = app.Clock.Now;
        await app.NewAccount(agency, "ba.ba", password: null);
        Assert.Null((await app.As(administrator, s => s.GetRequiredService<DisableAccount>().Run(new(first.AccountId, "Nghỉ hưu")))).Refusal);
        app.Clock.Advance(TimeSpan.FromDays(1));
        var end = app.Clock.Now;

        Assert.Equal((2, 2), (await Count(app, "accounts.created", new(start, middle), All), await Count(app, "accounts.active", new(start, middle), All)));
        Assert.Equal((1, 2), (await Count(app, "accounts.created", new(middle, end), All), await Count(app, "accounts.active", new(middle, end), All)));
        Assert.Equal(1, await Count(app, "accounts.active", new(middle, end), new Dictionary<string, string> { ["agency"] = agency.Id.ToString() }));
    }

    /// <summary>The figure, held equal to the number of its rows.</summary>
    private static Task<long> Count(TestApp app, string key, Window window, IReadOnlyDictionary<string, string> filters) => app.As(Actor.System, async s =>
    {
        var measure = s.GetServices<IMeasure>().Single(m => m.Key == key);
        var count = await measure.Count(window, filters);
        Assert.Equal(count, (await measure.Rows(window, filters, 0, 100)).Count);
        return count;
    });
}
