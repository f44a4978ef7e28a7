using CuuLong.Platform;
using CuuLong.Platform.Access;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Packs;
using Microsoft.Extensions.DependencyInjection;
using static CuuLong.Tests.Modules.Signing.Inventory.Register;

namespace CuuLong.Tests.Modules.Signing.Inventory;

/// <summary>The agency of a register is merged into another, and who has to do with what it leaves.</summary>
internal static class EndedOffice
{
    public static async Task<(Actor Manager, Actor ManagersLeader, Actor Heir)> Merge(Register register)
    {
        var app = register.App;
        await app.Services.LoadPack();
        var office = app.Services.GetRequiredService<IOrganisations>().ByKey("vl-so-khoa-hoc-cong-nghe")!;
        var manager = await app.Given.Person(office, Roles.Clerk, "Trần Văn Quản");
        var leader = await app.Given.Person(office, Roles.Leader, "Lý Thị Trưởng");
        var home = await app.Given.Person(await app.Given.Agency("UBND tỉnh"), Roles.Administrator);
        var to = await app.Given.Agency("Sở Mới", notation: "SM");
        Value(await register.Do(home with { Permissions = [.. home.Permissions, OrganisationRights.AllAgencies] }, (SucceedUnit op) => op.Run(
            new(register.Agency.Id, SuccessionKind.Merge, app.Clock.Now.Day(), "12/NQ-HĐND", to.Id, CarryPeople: true))));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.Events();
        return (manager, leader, await app.Given.Person(to, Roles.Clerk, "Văn thư mới"));
    }
}
