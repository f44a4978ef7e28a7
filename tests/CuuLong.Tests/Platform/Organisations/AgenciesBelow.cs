using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Outcomes;
using CuuLong.Platform.Packs;
using CuuLong.Tests.Platform.Packs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Organisations;

/// <summary>A district or the province is renamed, merged or ended: the agencies below live on under another, and the directory of an earlier day is as it was.</summary>
public abstract class AgenciesBelow(SharedApp shared) : IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2026, 8, 24), Day = new(2026, 9, 1), Before = new(2026, 8, 31);
    private readonly TestApp app = shared.App;
    private Actor province = null!;
    private Unit top = null!, district = null!, commune = null!;

    private IOrganisations Offices => app.Services.GetRequiredService<IOrganisations>();

    public async ValueTask InitializeAsync()
    {
        var clerk = await app.Given.Person(await app.Given.Agency("Sở Quản trị"), Roles.Administrator);
        province = clerk with { Permissions = [.. clerk.Permissions, OrganisationRights.AllAgencies] };
        top = await Create("UBND tỉnh", null);
        district = await Create("UBND huyện", top);
        commune = await Create("UBND xã", district);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_renamed_district_keeps_its_communes_and_the_day_before_shows_them_under_the_old_one()
    {
        Assert.Equal("platform.organisations.agencies-below", (await Succeed(district, SuccessionKind.Rename, carry: false)).Refusal!.Code);
        var next = (await Succeed(district, SuccessionKind.Rename)).Value!;

        Assert.Equal([commune.Id], Offices.Children(next.Id, Day).Select(u => u.Id));
        Assert.Empty(Offices.Children(next.Id, Before));
        Assert.Equal([commune.Id], Offices.Children(district.Id, Before).Select(u => u.Id));
        Assert.Equal((district.Id, next.Id), (Offices.ParentOn(Offices.Get(commune.Id), Before)!.Id, Offices.ParentOn(Offices.Get(commune.Id), Day)!.Id));
        Assert.True(Offices.Get(commune.Id).ExistsOn(Day));
        var deed = await app.Read<PlatformDb, DeedRecord>(db => db.Set<DeedRecord>().SingleAsync(d => d.SubjectId == commune.Id && d.Act == "platform.unit.placed"));
        Assert.Equal("12/NQ-HĐND", deed.Why);
    }

    [Fact]
    public async Task The_province_is_merged_into_another_but_not_into_one_below_it()
    {
        var other = await Create("UBND tỉnh láng giềng", null);
        Assert.Equal("platform.organisations.successor-below", (await Succeed(top, SuccessionKind.Merge, commune)).Refusal!.Code);
        Assert.False((await Succeed(top, SuccessionKind.Merge, other)).Refused);
        Assert.Equal([district.Id], Offices.Children(other.Id, Day).Select(u => u.Id));
        Assert.Equal([top.Id], Offices.Forebears(other.Id, Day));
        Assert.Empty(Offices.Forebears(other.Id, Before));
    }

    [Fact]
    public async Task A_district_ends_when_it_is_said_where_its_communes_go()
    {
        Assert.Equal("platform.organisations.agencies-below", (await End(null)).Refusal!.Code);
        Assert.Equal("platform.organisations.successor-gone", (await End(commune)).Refusal!.Code);
        Assert.False((await End(top)).Refused);
        Assert.Equal([commune.Id], Offices.Children(top.Id, Day).Select(u => u.Id));
        Assert.Equal([district.Id], Offices.Children(top.Id, Before).Select(u => u.Id));
    }

    [Fact]
    public async Task What_the_pack_says_of_a_moved_agency_does_not_move_it_back()
    {
        var moved = Offices.ByKey("vl-xa-hung-my") ?? Offices.Agencies(Monday, UnitKind.Commune)[0];
        await app.Given.Save(new Placement { Id = Guid.CreateVersion7(), UnitId = moved.Id, ParentId = moved.ParentId!.Value, Until = Monday });
        await app.As(Actor.System, async s => await s.GetRequiredService<PlatformDb>().Units.Where(u => u.Id == moved.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.ParentId, top.Id)));
        await app.As(Actor.System, async s => await s.GetRequiredService<PlatformDb>().Packs.ExecuteDeleteAsync());
        await app.Services.LoadPack();
        Assert.Equal(top.Id, await app.Read<PlatformDb, Guid?>(db => db.Units.Where(u => u.Id == moved.Id).Select(u => u.ParentId).SingleAsync()));
        await app.As(Actor.System, async s => await s.GetRequiredService<PlatformDb>().Units.Where(u => u.Id == moved.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.ParentId, moved.ParentId)));
    }

    private async Task<Unit> Create(string name, Unit? parent) =>
        (await app.As(province, s => s.GetRequiredService<CreateUnit>().Run(new(parent?.Id, UnitKind.District, true, new UnitFields($"{name} {Guid.NewGuid():N}"), Monday)))).Value!;

    private Task<Outcome<Unit>> Succeed(Unit unit, SuccessionKind how, Unit? to = null, bool carry = true) => app.As(province, s => s.GetRequiredService<SucceedUnit>().Run(
        new(unit.Id, how, Day, "12/NQ-HĐND", to?.Id, new UnitFields($"Đơn vị mới {Guid.NewGuid():N}"), CarryAgencies: carry)));

    private Task<Outcome<Unit>> End(Unit? below) => app.As(province, s => s.GetRequiredService<EndUnit>().Run(new(district.Id, Day, "12/NQ-HĐND", below?.Id)));

    public sealed class OnSqlite(SharedApp.Sqlite shared) : AgenciesBelow(shared), IClassFixture<SharedApp.Sqlite>;

    public sealed class OnPostgres(SharedApp.Postgres shared) : AgenciesBelow(shared), IClassFixture<SharedApp.Postgres>;
}
