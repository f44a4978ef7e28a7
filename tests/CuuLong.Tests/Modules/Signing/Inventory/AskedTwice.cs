using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Organisations;
using CuuLong.Signing.Model;
using CuuLong.Signing.Operations;
using static CuuLong.Tests.Modules.Signing.Inventory.Register;

namespace CuuLong.Tests.Modules.Signing.Inventory;

/// <summary>Two requests for one thing: of two at the same moment one is made, and what an ended agency left open holds nobody up.</summary>
public abstract class AskedTwice(DatabaseKind kind)
{
    [Fact]
    public async Task Of_two_who_ask_for_a_new_certificate_at_the_same_moment_one_asks()
    {
        await using var register = await Register.Open(kind);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
            register.Do(i % 2 == 0 ? register.Clerk : register.Leader, (ProposeRequest op) => op.Run(new(RequestKind.Issue, "Mới bổ nhiệm chức vụ", Holder: register.Person))))));
        Assert.Single(outcomes, o => !o.Refused);
        Assert.All(outcomes.Where(o => o.Refused), o => Assert.Equal("signing.request.asked-already", o.Refusal!.Code));
    }

    [Fact]
    public async Task A_request_left_open_by_an_agency_that_ended_does_not_stand_in_the_way_of_the_revocation()
    {
        await using var register = await Register.Open(kind);
        var app = register.App;
        var seal = await register.Known(register.Facts("A1"), new Holder(HolderKind.Organisation, register.Agency.Name));
        Value(await register.Do(register.Clerk, (ProposeRequest op) => op.Run(new(RequestKind.Renew, "Sắp hết hạn sử dụng", seal))));
        var home = await app.Given.Person(await app.Given.Agency("UBND tỉnh"), Roles.Administrator);
        var to = await app.Given.Agency("Sở Mới", notation: "SM");
        Value(await register.Do(home with { Permissions = [.. home.Permissions, OrganisationRights.AllAgencies] }, (SucceedUnit op) => op.Run(
            new(register.Agency.Id, SuccessionKind.Merge, app.Clock.Now.Day(), "12/NQ-HĐND", to.Id, CarryPeople: true))));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.Events();
        var heir = await app.Given.Person(to, Roles.Clerk, "Văn thư mới");

        Value(await register.Do(heir, (ProposeRequest op) => op.Run(new(RequestKind.Revoke, "Cơ quan đã sáp nhập", seal))));
        Assert.Equal("signing.request.already-open", (await register.Do(heir, (ProposeRequest op) => op.Run(new(RequestKind.Revoke, "Cơ quan đã sáp nhập", seal)))).Refusal!.Code);
    }

    public sealed class OnSqlite() : AskedTwice(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : AskedTwice(DatabaseKind.Postgres);
}
