using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Numbers;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Numbers;

public sealed class TakingNumbers
{
    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task Fifty_clerks_at_once_leave_no_gap_and_no_duplicate(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        var agency = await app.Given.Agency();
        var clerk = await app.Given.Person(agency, Roles.Clerk);

        var numbers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => app.As(clerk, async s =>
        {
            var db = s.GetRequiredService<PlatformDb>();
            var number = await db.TakeNumber(agency.Id, "den", 2026);
            Assert.Null(await db.Commit(new Deed("test.numbered", Guid.CreateVersion7())));
            return number;
        }))));

        Assert.Equal(Enumerable.Range(1, 50).Select(n => (long)n), numbers.Order());
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task A_number_whose_transaction_fails_is_given_again(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        var agency = await app.Given.Agency();
        var clerk = await app.Given.Person(agency, Roles.Clerk);

        await app.As(clerk, async s => { await s.GetRequiredService<PlatformDb>().TakeNumber(agency.Id, "di", 2026); return 0; });
        var next = await app.As(clerk, s => s.GetRequiredService<PlatformDb>().PeekNumber(agency.Id, "di", 2026));

        Assert.Equal(1, next);
    }
}
