using System.Net;
using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Accounts.Administration;
using CuuLong.Platform.Data;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Outcomes;
using CuuLong.Platform.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Delegate = CuuLong.Platform.People.Delegate;

namespace CuuLong.Tests.Platform.Organisations;

/// <summary>Where the people of a unit that ends may go, and who administers them then.</summary>
public sealed class CarriedPeople : IAsyncLifetime
{
    private TestApp app = null!;
    private Unit mine = null!, room = null!;
    private Actor admin = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.Start();
        mine = await app.Given.Agency("Sở Mình");
        admin = await app.Given.Person(mine, Roles.Administrator);
        room = await Room(mine, "Phòng Một");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task An_agency_administrator_carries_nobody_into_another_agency()
    {
        var other = await app.Given.Agency("Sở Người");
        var theirs = await Room(other, "Phòng Người");
        await app.Given.Person(room, Roles.Administrator);
        foreach (var target in new[] { other, theirs, mine })
        foreach (var how in new[] { SuccessionKind.Merge, SuccessionKind.Split, SuccessionKind.Transfer })
            Assert.Equal("platform.organisations.successor-missing", (await Succeed(admin, room, how, target)).Refusal!.Code);
        Assert.False(await app.Read<PlatformDb, bool>(db => db.Positions.AnyAsync(p => p.AgencyId == other.Id)));

        Assert.False((await Succeed(admin, room, SuccessionKind.Merge, await Room(mine, "Phòng Hai"))).Refused);
    }

    [Fact]
    public async Task Delegations_end_with_the_positions_that_are_carried()
    {
        var (head, deputy) = (await app.Given.Person(room, Roles.Leader), await app.Given.Person(room, Roles.Clerk));
        var given = (await app.As(head, s => s.GetRequiredService<Delegate>().Run(
            new(head.PositionId, deputy.PositionId, DelegationKind.KT, app.Clock.Now, app.Clock.Now.AddDays(5), "Đi công tác")))).Value!;
        Assert.False((await Succeed(admin, room, SuccessionKind.Merge, await Room(mine, "Phòng Hai"))).Refused);
        Assert.NotNull(await app.Read<PlatformDb, DateTimeOffset?>(db => db.Delegations.Where(d => d.Id == given.Id).Select(d => d.RevokedAt).SingleAsync()));
    }

    [Fact]
    public async Task The_administrator_of_a_renamed_agency_administers_its_accounts()
    {
        var made = await app.NewAccount(room, "can.bo");
        var chief = admin with { Permissions = [.. admin.Permissions, OrganisationRights.AllAgencies] };
        Assert.False((await Succeed(chief, mine, SuccessionKind.Rename)).Refused);
        var position = await app.Read<PlatformDb, Guid>(db => db.Positions.Where(p => p.PersonId == admin.PersonId && p.To == null).Select(p => p.Id).SingleAsync());
        var now = await app.As(Actor.System, s => s.GetRequiredService<ActorResolver>().Resolve(Guid.CreateVersion7(), position));

        var browser = app.Browser(now);
        Assert.Contains("can.bo", (await browser.Page("/admin/accounts")).QuerySelector("#accounts")!.TextContent);
        var page = await browser.Page($"/admin/accounts/{made.AccountId}");
        Assert.Contains("Tạo tài khoản", page.QuerySelector("[aria-labelledby=history] .x-timeline")!.TextContent);
        Assert.Null((await app.As(now, s => s.GetRequiredService<DisableAccount>().Run(new(made.AccountId, "Nghỉ việc")))).Refusal);
        var stranger = await app.Given.Person(await app.Given.Agency("Sở Khác"), Roles.Administrator);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Browser(stranger).Get($"/admin/accounts/{made.AccountId}")).StatusCode);
    }

    private async Task<Unit> Room(Unit agency, string name)
    {
        var id = Guid.CreateVersion7();
        var unit = new Unit { Id = id, Key = id.ToString("N"), ParentId = agency.Id, AgencyId = agency.Id, Kind = UnitKind.Division, Name = name, ValidFrom = new(2020, 1, 1) };
        await app.Given.Save(unit);
        return unit;
    }

    private Task<Outcome<Unit>> Succeed(Actor by, Unit unit, SuccessionKind how, Unit? to = null) => app.As(by, s => s.GetRequiredService<SucceedUnit>().Run(
        new(unit.Id, how, app.Clock.Today(), "12/QĐ-SM", to?.Id, new UnitFields("Sở Đổi tên"), CarryPeople: true)));
}
