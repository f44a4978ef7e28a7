using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Data;

public sealed class GuardingVersions
{
    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task Of_two_people_who_change_a_row_at_once_the_second_is_told_who_was_first(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        var agency = await app.Given.Agency();
        var (first, second) = (await app.Given.Person(agency, Roles.Clerk, "Trần Thị Đầu"), await app.Given.Person(agency, Roles.Clerk, "Lê Văn Sau"));
        var id = Guid.CreateVersion7();
        await app.Given.Save(new Account { Id = id, PersonId = first.PersonId, AgencyId = agency.Id, UserName = "thu", NormalizedUserName = "THU", CreatedAt = app.Clock.Now });

        await app.As(second, async slow =>
        {
            var db = slow.GetRequiredService<PlatformDb>();
            var row = await db.Accounts.SingleAsync(a => a.Id == id, TestContext.Current.CancellationToken);
            await app.As(first, async quick =>
            {
                var other = quick.GetRequiredService<PlatformDb>();
                (await other.Accounts.SingleAsync(a => a.Id == id, TestContext.Current.CancellationToken)).MustReset = true;
                Assert.Null(await other.Commit(new Deed("test.changed", id), TestContext.Current.CancellationToken));
                return true;
            });
            row.DisabledReason = "Nghỉ hưu";
            var refusal = await db.Commit(new Deed("test.changed", id), TestContext.Current.CancellationToken);
            Assert.Equal(("kernel.changed-by", "Trần Thị Đầu"), (refusal!.Code, refusal.Args[0]));
            return true;
        });

        Assert.Equal(1, await app.Read<PlatformDb, int>(db => db.Accounts.Where(a => a.Id == id).Select(a => a.Version).SingleAsync(TestContext.Current.CancellationToken)));
    }
}
