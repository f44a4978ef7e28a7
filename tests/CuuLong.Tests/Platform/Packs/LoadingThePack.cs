using CuuLong.Platform.Data;
using CuuLong.Platform.Deeds;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Packs;
using CuuLong.Platform.Regimes;
using CuuLong.Platform.Territory;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Packs;

public abstract class LoadingThePack(SharedApp shared)
{
    private static readonly DateOnly ReportDay = new(2021, 8, 1), Now = new(2026, 8, 24);
    private readonly TestApp app = shared.App;

    private IOrganisations Offices => app.Services.GetRequiredService<IOrganisations>();
    private IAreas Areas => app.Services.GetRequiredService<IAreas>();

    [Fact]
    public void The_133_agencies_of_the_2019_report_stood_in_August_2021()
    {
        Assert.Equal(18, Offices.Agencies(ReportDay, UnitKind.Department).Count);
        Assert.Equal(9, Offices.Agencies(ReportDay, UnitKind.District).Count);
        Assert.Equal(106, Offices.Agencies(ReportDay, UnitKind.Commune).Count);
        Assert.Single(Offices.Agencies(ReportDay, UnitKind.Province));
        Assert.Equal(133 + 1, Offices.Agencies(ReportDay).Count);
    }

    [Fact]
    public void Today_there_are_no_districts_and_124_communes()
    {
        Assert.Empty(Offices.Agencies(Now, UnitKind.District));
        Assert.Equal(124, Offices.Agencies(Now, UnitKind.Commune).Count);
        Assert.Equal(13, Offices.Agencies(Now, UnitKind.Department).Count);
        Assert.Equal("Ủy ban nhân dân tỉnh Vĩnh Long", Assert.Single(Offices.Agencies(Now, UnitKind.Province)).Name);
    }

    [Theory, InlineData("2024-12-31", 106), InlineData("2025-01-01", 104), InlineData("2025-06-30", 104), InlineData("2025-07-01", 124)]
    public void Communes_are_counted_as_of_the_day(string day, int communes)
    {
        Assert.Equal(communes, Offices.Agencies(DateOnly.Parse(day), UnitKind.Commune).Count);
        Assert.Equal(communes, Areas.On(DateOnly.Parse(day), AreaLevel.Commune).Count);
    }

    [Fact]
    public void Codes_of_retired_offices_still_resolve_in_both_forms()
    {
        var department = Offices.ByKey("so-thong-tin-truyen-thong")!;
        Assert.False(department.ExistsOn(Now));
        Assert.Same(department, Offices.ByCode(department.Code13!, Now));
        Assert.Same(department, Offices.ByCode($" {department.Code35!.ToLowerInvariant()} ", Now));
        Assert.Equal("ubnd-tinh-tra-vinh", Offices.ByCode("000.00.00.H59", Now)!.Key);
        Assert.Null(Offices.ByCode("000.99.99.H59", Now));
    }

    [Fact]
    public void The_only_code_with_a_source_is_that_of_the_province() =>
        Assert.Equal("H59", Assert.Single(Offices.On(ReportDay), u => u.Code35 is not null && !u.CodeSynthetic).Code35);

    [Fact]
    public void The_work_of_a_department_of_2021_is_found_where_it_is_done_today()
    {
        var then = Offices.ByKey("so-thong-tin-truyen-thong")!;
        Assert.Equal(["vl-so-khoa-hoc-cong-nghe", "vl-so-van-hoa-tt-dl"], Offices.ResolveTo(then.Id, Now).Select(u => u.Key));
        Assert.Equal(["so-thong-tin-truyen-thong"], Offices.ResolveTo(then.Id, ReportDay).Select(u => u.Key));
        Assert.Contains(then, Offices.ResolveTo(Offices.ByKey("vl-so-khoa-hoc-cong-nghe")!.Id, ReportDay));
        Assert.Empty(Offices.ResolveTo(Offices.ByKey("ubnd-847")!.Id, Now));
    }

    [Fact]
    public void The_104_communes_left_go_into_41()
    {
        var moves = Areas.Moves(new(2025, 6, 30), Now).Where(m => m.From.Level == AreaLevel.Commune).ToList();
        Assert.Equal(104, moves.Select(m => m.From.Code).Distinct().Count());
        Assert.Equal(41, moves.Select(m => m.To!.Code).Distinct().Count());
        Assert.Equal("Phường Trà Vinh", Assert.Single(Areas.ResolveTo("29245", ReportDay, Now)).Name);
        Assert.Equal(("Phường 3", "Phường Trà Vinh"), (Areas.Find("29242", ReportDay)!.Name, Areas.Find("29242", Now)!.Name));
    }

    [Fact]
    public void Every_commune_office_of_104_has_one_successor_today() =>
        Assert.All(Offices.Agencies(new(2025, 1, 1), UnitKind.Commune), u => Assert.Single(Offices.ResolveTo(u.Id, Now)));

    [Fact]
    public void A_day_is_governed_by_the_decree_of_its_time()
    {
        var regimes = app.Services.GetRequiredService<IRegimes>();
        Assert.Equal("nd-110-2004", regimes.Governing("documents", new(2020, 3, 4))!.Key);
        Assert.Equal("nd-30-2020", regimes.Governing("documents", new(2020, 3, 5))!.Key);
        Assert.Equal(1, regimes.Governing("documents", Now)!.Limit("register.working-days"));
        Assert.Equal(14, regimes.Governing("reporting", ReportDay)!.Limit("month.last-day"));
        Assert.Null(regimes.Governing("documents", new(1990, 1, 1)));
        Assert.Equal("110/2004/NĐ-CP", regimes.Find("nd-110-2004")!.Number);
    }

    [Fact]
    public async Task Loading_again_writes_nothing()
    {
        Assert.True(shared.First.Changed);
        Assert.False((await app.Services.LoadPack(TestContext.Current.CancellationToken)).Changed);
        var deeds = await app.Read<PlatformDb, List<DeedRecord>>(db => db.Set<DeedRecord>().Where(d => d.Act == "platform.pack.loaded").ToListAsync());
        Assert.Contains(shared.First.Hash, Assert.Single(deeds).Evidence);
    }

    [Fact]
    public void Searching_needs_no_marks()
    {
        Assert.Contains(Offices.Search("so thong tin", ReportDay), u => u.Notation == "STTTT");
        Assert.Contains(Offices.Search("sttt", ReportDay), u => u.Notation == "STTTT");
        Assert.Contains(Offices.Search("H59.11", ReportDay), u => u.Notation == "STTTT");
        Assert.Contains(Offices.Search("មន្ទីរព័ត៌មាន", ReportDay), u => u.Notation == "STTTT");
        Assert.Equal("SYT", Offices.Search("y te", ReportDay)[0].Notation);
        Assert.DoesNotContain(Offices.Search("so thong tin", Now), u => u.Notation == "STTTT");
    }

    public sealed class OnSqlite(SharedApp.Sqlite shared) : LoadingThePack(shared), IClassFixture<SharedApp.Sqlite>;

    public sealed class OnPostgres(SharedApp.Postgres shared) : LoadingThePack(shared), IClassFixture<SharedApp.Postgres>;
}
