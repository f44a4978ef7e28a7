using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Outcomes;
using CuuLong.Platform.People;
using CuuLong.Tests.Platform.Packs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Organisations;

public abstract class ChangingUnits(SharedApp shared) : IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2026, 8, 24), Day = new(2026, 9, 1), Before = new(2026, 8, 31);
    private const string Document = "12/NQ-HĐND";
    private readonly TestApp app = shared.App;
    private Actor province = null!;

    private IOrganisations Offices => app.Services.GetRequiredService<IOrganisations>();

    public async ValueTask InitializeAsync()
    {
        var home = await app.Given.Agency("Sở Quản trị");
        var clerk = await app.Given.Person(home, Roles.Administrator);
        province = clerk with { Permissions = [.. clerk.Permissions, OrganisationRights.AllAgencies] };
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Task<Outcome<Unit>> Create(string name, Unit? parent = null, bool agency = true, Actor? by = null, string? code13 = null, DateOnly? from = null) =>
        app.As(by ?? province, s => s.GetRequiredService<CreateUnit>().Run(new(parent?.Id, agency ? UnitKind.Department : UnitKind.Division, agency, new UnitFields(name, Code13: code13), from ?? Monday)));

    private Task<Outcome<Unit>> End(Unit unit, DateOnly on, Actor? by = null, string document = Document) =>
        app.As(by ?? province, s => s.GetRequiredService<EndUnit>().Run(new(unit.Id, on, document)));

    private Task<Outcome<Unit>> Succeed(Unit unit, SuccessionKind how, Unit? to = null, string? name = null, bool people = false, DateOnly? on = null) =>
        app.As(province, s => s.GetRequiredService<SucceedUnit>().Run(new(unit.Id, how, on ?? Day, Document, to?.Id, name is null ? null : new UnitFields(name), people)));

    [Fact]
    public async Task A_unit_exists_from_its_day_and_is_found_at_once()
    {
        var made = (await Create("Sở Ngoại vụ", code13: "000.00.77.H61", from: Day)).Value!;
        Assert.Empty(Offices.Search("so ngoai vu", Before));
        Assert.Equal(made.Id, Assert.Single(Offices.Search("so ngoai vu", Day)).Id);
        Assert.Equal(made.Id, Offices.ByCode("000.00.77.h61", Day)!.Id);
        var deed = await app.Read<PlatformDb, DeedRecord>(db => db.Set<DeedRecord>().SingleAsync(d => d.SubjectId == made.Id));
        Assert.Equal(("platform.unit.created", province.Name), (deed.Act, deed.PersonName));
    }

    [Fact]
    public async Task A_renamed_agency_takes_its_divisions_and_people_along_and_the_old_one_stays()
    {
        var old = (await Create("Sở Cũ")).Value!;
        var room = (await Create("Phòng Một", old, agency: false)).Value!;
        var clerk = await app.Given.Person(room, Roles.Specialist, "Thạch Thị Sa");

        var next = (await Succeed(old, SuccessionKind.Rename, name: "Sở Mới", people: true)).Value!;

        Assert.True(Offices.Get(old.Id).ExistsOn(Before));
        Assert.False(Offices.Get(old.Id).ExistsOn(Day));
        Assert.Equal("Sở Cũ", Offices.Get(old.Id).Name);
        Assert.Equal(["Sở Mới", "Phòng Một"], Offices.UnitsOf(next.Id, Day).Select(u => u.Name));
        Assert.Equal([next.Id], Offices.ResolveTo(old.Id, Day).Select(u => u.Id));
        Assert.Equal([old.Id], Offices.ResolveTo(next.Id, Before).Select(u => u.Id));
        var held = await app.Read<PlatformDb, List<Position>>(db => db.Positions.Where(p => p.PersonId == clerk.PersonId).OrderBy(p => p.From).ToListAsync());
        Assert.Equal([Day, null], held.Select(p => p.To));
        Assert.Equal(next.Id, held[1].AgencyId);
        Assert.Equal("Phòng Một", Offices.Get(held[1].UnitId).Name);
    }

    [Fact]
    public async Task Merging_needs_the_people_to_go_somewhere()
    {
        var (one, two) = ((await Create("Sở Một")).Value!, (await Create("Sở Hai")).Value!);
        await app.Given.Person(one, Roles.Clerk);

        Assert.Equal("platform.organisations.people-remain", (await Succeed(one, SuccessionKind.Merge, two)).Refusal!.Code);
        Assert.True(Offices.Get(one.Id).ExistsOn(Day));
        Assert.False((await Succeed(one, SuccessionKind.Merge, two, people: true)).Refused);
        Assert.Equal([two.Id], Offices.ResolveTo(one.Id, Day).Select(u => u.Id));
        Assert.Equal("platform.organisations.ended-already", (await Succeed(one, SuccessionKind.Merge, two, on: Day.AddDays(1))).Refusal!.Code);
    }

    [Fact]
    public async Task A_transfer_leaves_both()
    {
        var (one, two) = ((await Create("Ban Một")).Value!, (await Create("Ban Hai")).Value!);
        Assert.False((await Succeed(one, SuccessionKind.Transfer, two)).Refused);
        Assert.Equal([one.Id], Offices.ResolveTo(one.Id, Day).Select(u => u.Id));
        Assert.Equal(SuccessionKind.Transfer, Assert.Single(Offices.Before(two.Id)).Kind);
    }

    [Fact]
    public async Task A_unit_with_agencies_below_or_people_in_office_does_not_end()
    {
        var above = (await Create("UBND tỉnh Thử")).Value!;
        var below = (await Create("Sở Dưới", above)).Value!;
        Assert.Equal("platform.organisations.agencies-below", (await End(above, Day)).Refusal!.Code);
        await app.Given.Person(below, Roles.Leader);
        Assert.Equal("platform.organisations.people-remain", (await End(below, Day)).Refusal!.Code);
    }

    [Fact]
    public async Task An_end_names_a_document_and_comes_after_the_beginning()
    {
        var unit = (await Create("Ban Tạm")).Value!;
        Assert.Equal("platform.organisations.document-missing", (await End(unit, Day, document: " ")).Refusal!.Code);
        Assert.Equal("platform.organisations.end-before-begin", (await End(unit, Monday)).Refusal!.Code);
        Assert.False((await End(unit, Day)).Refused);
        Assert.Equal(SuccessionKind.Abolish, Assert.Single(Offices.After(unit.Id)).Kind);
    }

    [Fact]
    public async Task Codes_and_names_are_not_given_twice_at_one_time()
    {
        var above = (await Create("Sở Trên", code13: "000.00.88.H61")).Value!;
        await Create("Phòng Hai", above, agency: false);
        Assert.Equal("platform.organisations.name-taken", (await Create("  Phòng   Hai ", above, agency: false)).Refusal!.Code);
        Assert.Equal("platform.organisations.code-taken", (await Create("Sở Khác", code13: "000.00.88.H61")).Refusal!.Code);
        Assert.Equal("platform.organisations.code13-form", (await Create("Sở Khác", code13: "H61.88")).Refusal!.Code);
        Assert.Equal("platform.organisations.parent-gone", (await Create("Phòng Ba", above, agency: false, from: Monday.AddDays(-1))).Refusal!.Code);
    }

    [Fact]
    public async Task An_administrator_of_one_agency_arranges_its_divisions_only()
    {
        var mine = (await Create("Sở Mình")).Value!;
        var other = (await Create("Sở Người")).Value!;
        var admin = await app.Given.Person(mine, Roles.Administrator);
        admin = admin with { Permissions = [OrganisationRights.Manage] };
        Assert.False((await Create("Phòng Mình", mine, agency: false, by: admin)).Refused);
        Assert.Equal("platform.organisations.not-yours", (await Create("Phòng Người", other, agency: false, by: admin)).Refusal!.Code);
        Assert.Equal("platform.organisations.not-yours", (await Create("Sở Riêng", mine, by: admin)).Refusal!.Code);
        Assert.Equal("platform.organisations.not-yours", (await End(mine, Day, admin)).Refusal!.Code);
    }

    public sealed class OnSqlite(SharedApp.Sqlite shared) : ChangingUnits(shared), IClassFixture<SharedApp.Sqlite>;

    public sealed class OnPostgres(SharedApp.Postgres shared) : ChangingUnits(shared), IClassFixture<SharedApp.Postgres>;
}
