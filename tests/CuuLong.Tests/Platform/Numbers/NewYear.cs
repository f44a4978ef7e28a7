using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Numbers;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Numbers;

public sealed class NewYear
{
    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task Fifty_clerks_who_number_over_midnight_end_one_year_and_begin_the_next_at_one(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        // 23:59:58 on 31 December in Vietnam, which is still the afternoon of that day in UTC.
        app.Clock.Now = new DateOnly(2027, 1, 1).Start().AddSeconds(-2);
        var agency = await app.Given.Agency();
        var clerk = await app.Given.Person(agency, Roles.Clerk);
        var arrived = 0;

        var taken = (await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => app.As(clerk, async s =>
        {
            var numbers = new List<(int Year, long Number)>();
            for (var n = 0; n < 4; n++)
            {
                var db = s.GetRequiredService<PlatformDb>();
                await db.Begin();
                var year = s.GetRequiredService<TimeProvider>().Today().Year;
                numbers.Add((year, await db.TakeNumber(agency.Id, "den", year)));
                Assert.Null(await db.Commit(new Deed("test.numbered", Guid.CreateVersion7())));
                if (Interlocked.Increment(ref arrived) == 100) app.Clock.Now = new DateOnly(2027, 1, 1).Start();
            }
            return numbers;
        }))))).SelectMany(n => n).ToList();

        foreach (var year in new[] { 2026, 2027 })
        {
            var numbers = taken.Where(t => t.Year == year).Select(t => t.Number).Order().ToList();
            Assert.NotEmpty(numbers);
            Assert.Equal(Enumerable.Range(1, numbers.Count).Select(n => (long)n), numbers);
        }
        Assert.Equal(200, taken.Count);
    }
}
