using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Packs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Packs;

public abstract class ChangingThePack(DatabaseKind kind) : IAsyncLifetime
{
    private const string Departments = "organisations/units/vinh-long-provincial.csv", Divisions = "organisations/units/vinh-long-divisions.csv";
    private readonly BrokenPack changed = new();
    private TestApp app = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.Start(kind, b => b.Services.AddSingleton(changed.Pack));
        await app.Services.LoadPack();
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        changed.Dispose();
    }

    private IOrganisations Offices => app.Services.GetRequiredService<IOrganisations>();

    private Task<PackLoad> Reload() => app.Services.LoadPack(TestContext.Current.CancellationToken);

    [Fact]
    public async Task Only_what_differs_is_written_and_everybody_sees_it()
    {
        var id = Offices.ByKey("vl-so-y-te")!.Id;
        changed.Replace(Departments, "Sở Y tế", "Sở Y tế và Dân số");
        changed.Append(Departments, "vl-so-moi,ubnd-tinh-vinh-long,,department,Sở Mới,New Department,មន្ទីរថ្មី,SM,,,false,,2026-01-01,,240,memory,memory");

        var load = await Reload();

        Assert.Equal((true, 1, 1), (load.Changed, load.Added, load.Updated));
        Assert.Equal(id, Offices.ByKey("vl-so-y-te")!.Id);
        Assert.Equal("Sở Y tế và Dân số", Offices.Get(id).Name);
        Assert.Equal(id, Offices.Search("dan so", new(2026, 8, 24))[0].Id);
        Assert.False((await Reload()).Changed);
        Assert.Equal(2, await app.Read<PlatformDb, int>(db => db.Set<CuuLong.Platform.Deeds.DeedRecord>().CountAsync(d => d.Act == "platform.pack.loaded")));
    }

    [Fact]
    public async Task An_end_entered_in_the_program_outlives_a_new_pack()
    {
        var unit = Offices.ByKey("vl-so-khoa-hoc-cong-nghe/phong-bcvt")!;
        var admin = Actor.System with { AgencyId = unit.AgencyId, AccountId = unit.Id, Permissions = [OrganisationRights.Manage] };
        var ended = await app.As(admin, s => s.GetRequiredService<EndUnit>().Run(new(unit.Id, new(2026, 9, 1), "7/QĐ-SKHCN")));
        Assert.False(ended.Refused);

        changed.Replace(Divisions, "Phòng Chuyển đổi số", "Phòng Chuyển đổi số và Dữ liệu");
        Assert.Equal((0, 1), (await Reload() is var load ? load.Added : -1, load.Updated));
        Assert.Equal(new DateOnly(2026, 9, 1), Offices.Get(unit.Id).ValidTo);
    }

    [Fact]
    public async Task A_database_that_has_a_pack_works_on_without_the_folder()
    {
        Directory.Move(changed.Folder, changed.Folder + "-away");
        try
        {
            Assert.False((await Reload()).Changed);
        }
        finally
        {
            Directory.Move(changed.Folder + "-away", changed.Folder);
        }
    }

    public sealed class OnSqlite() : ChangingThePack(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : ChangingThePack(DatabaseKind.Postgres);
}
