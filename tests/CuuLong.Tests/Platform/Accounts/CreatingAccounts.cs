using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Accounts;

public sealed class CreatingAccounts
{
    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task One_commit_makes_person_position_account_and_its_count(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        var agency = await app.Given.Agency();
        var made = await app.NewAccount(agency, "van.thu", Roles.Clerk, "Lê Thị Hồng  Vân", password: null);

        var account = await app.Read<PlatformDb, Account>(db => db.Accounts.SingleAsync(a => a.Id == made.AccountId));
        Assert.Null(account.PasswordHash);
        Assert.Equal("Lê Thị Hồng Vân", await app.Read<PlatformDb, string>(db => db.People.Where(p => p.Id == made.PersonId).Select(p => p.Name).SingleAsync()));
        var change = await app.Read<PlatformDb, AccountChange>(db => db.AccountChanges.SingleAsync());
        Assert.True(change is { Step: 1, Created: true } && change.AccountId == made.AccountId);
        Assert.Equal("platform.account.created", await app.Read<PlatformDb, string>(db => db.Set<DeedRecord>().Where(d => d.SubjectId == made.AccountId).Select(d => d.Act).SingleAsync()));
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.Postgres)]
    public async Task A_user_name_is_taken_once_however_it_is_written(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        var agency = await app.Given.Agency();
        await app.NewAccount(agency, "Van.Thu", password: null);

        var again = await app.As(Actor.System, s => s.GetRequiredService<CreateAccount>().Run(new("Người Khác", agency.Id, "Chuyên viên", Roles.Clerk, "van.thu")));

        Assert.Equal(("platform.account.user-name-taken", "UserName"), (again.Refusal!.Code, again.Refusal.Field));
        Assert.Equal(1, await app.Read<PlatformDb, int>(db => db.People.CountAsync()));
    }
}
