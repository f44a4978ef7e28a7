using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Jobs;
using CuuLong.Platform.Notifications;
using CuuLong.Signing.Jobs;
using CuuLong.Signing.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Modules.Signing.Inventory;

public sealed class RemindingOfExpiry
{
    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task Each_mark_is_told_once_to_the_holder_and_the_clerk(DatabaseKind kind)
    {
        await using var register = await Register.Open(kind);
        await register.Known(register.Facts("A1", days: 91));
        var revoked = await register.Known(register.Facts("A2", days: 91));
        await register.Ask(RequestKind.Revoke, revoked);

        var told = new List<int>();
        for (var day = 0; day < 93; day++)
        {
            Assert.Equal(JobOutcome.Done, await register.App.Services.GetRequiredService<JobRunner>().Run(typeof(WatchExpiry).FullName!));
            await register.App.Events();
            if (await Notices(register) is var count && count != told.Count * 2) told.Add(day);
            register.App.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal([1, 31, 61, 84], told);
        Assert.Equal(8, await Notices(register));
    }

    [Fact]
    public async Task One_that_comes_late_gets_the_mark_it_stands_at()
    {
        await using var register = await Register.Open();
        await register.Known(register.Facts("A1", days: 20));
        await register.App.Services.GetRequiredService<JobRunner>().Run(typeof(WatchExpiry).FullName!);
        await register.App.Events();
        var args = await register.App.Read<PlatformDb, string>(db => db.Set<Notification>().Where(n => n.PersonId == register.Holder.PersonId).Select(n => n.Args).SingleAsync());
        Assert.Contains("\"30\"", args);
    }

    private static Task<int> Notices(Register register) => register.App.Read<PlatformDb, int>(db => db.Set<Notification>().CountAsync(n => n.Text == "signing.notice.expiring"));
}
