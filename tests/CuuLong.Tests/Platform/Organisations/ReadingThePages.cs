using System.Net;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Organisations;
using CuuLong.Tests.Platform.Packs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Organisations;

public sealed class ReadingThePages(SharedApp.Sqlite shared) : IClassFixture<SharedApp.Sqlite>, IAsyncLifetime
{
    private readonly TestApp app = shared.App;
    private TestBrowser browser = null!;

    private IOrganisations Offices => app.Services.GetRequiredService<IOrganisations>();

    public async ValueTask InitializeAsync() =>
        browser = app.Browser(await app.Given.Person(Offices.ByKey("vl-so-khoa-hoc-cong-nghe")!, Roles.Administrator));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_directory_shows_the_offices_of_the_day()
    {
        var then = await browser.Page("/organisations?asOf=2021-08-01");
        Assert.Equal(["1", "18", "9", "106"], then.QuerySelectorAll("#counts b").Select(b => b.TextContent));
        Assert.Contains("Sở Thông tin và Truyền thông", then.QuerySelector("#tree")!.TextContent);
        var now = await browser.Page("/organisations?asOf=2026-07-31");
        Assert.Equal(["1", "13", "124"], now.QuerySelectorAll("#counts b").Select(b => b.TextContent));
        Assert.DoesNotContain("Sở Thông tin và Truyền thông", now.QuerySelector("#tree")!.TextContent);
    }

    [Fact]
    public async Task Searching_without_marks_tells_offices_of_one_name_apart()
    {
        var page = await browser.Page("/organisations?asOf=2021-08-01&q=phuong+1");
        var rows = page.QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        Assert.Contains(rows, r => r.Contains("thành phố Trà Vinh"));
        Assert.Contains(rows, r => r.Contains("thị xã Duyên Hải"));
        Assert.Contains("Không có đơn vị nào", (await browser.Page("/organisations?q=khong-co-dau")).Body!.TextContent);
    }

    [Fact]
    public async Task A_retired_office_says_who_goes_on_with_its_work()
    {
        var page = await browser.Page($"/organisations/{Offices.ByKey("so-thong-tin-truyen-thong")!.Id}");
        Assert.Contains("Không còn từ 01/3/2025", page.Body!.TextContent);
        Assert.Contains("Sở Khoa học và Công nghệ", page.QuerySelector(".note")!.TextContent);
        Assert.Contains("Nhập vào", page.QuerySelector("#edges")!.TextContent);
        Assert.Contains("000.00.11.H59", page.Body.TextContent);
        Assert.Contains("mã đặt tạm", page.Body.TextContent);
    }

    [Fact]
    public async Task A_retired_code_is_found_with_who_goes_on()
    {
        var other = (await browser.Page("/organisations?q=000.00.11.H59")).QuerySelector("#other")!;
        Assert.Contains("Sở Thông tin và Truyền thông", other.TextContent);
        Assert.Contains("đã hết hiệu lực từ 01/3/2025", other.TextContent);
        Assert.Contains(other.QuerySelectorAll("a"), a => a.TextContent == "Sở Khoa học và Công nghệ");
        Assert.NotNull((await browser.Page("/organisations?q=so+thong+tin+va+truyen+thong")).QuerySelector("#other"));
        Assert.Null((await browser.Page("/organisations?asOf=2021-08-01&q=000.00.11.H59")).QuerySelector("#other"));
    }

    [Fact]
    public async Task A_unit_shows_who_works_there_on_the_day_to_those_it_concerns()
    {
        var agency = Offices.ByKey("vl-so-khoa-hoc-cong-nghe")!;
        var leader = await app.Given.Person(agency, Roles.Leader, "Thạch Thị Sa", "Giám đốc");
        var people = (await browser.Page($"/organisations/{agency.Id}")).QuerySelector("#people")!;
        Assert.Contains("Thạch Thị Sa", people.TextContent);
        Assert.Contains("Giám đốc", people.TextContent);
        await app.As(Actor.System, async s => await s.GetRequiredService<PlatformDb>().Positions.Where(p => p.Id == leader.PositionId).ExecuteUpdateAsync(p => p.SetProperty(x => x.To, new DateOnly(2026, 8, 1))));
        Assert.DoesNotContain("Thạch Thị Sa", (await browser.Page($"/organisations/{agency.Id}")).QuerySelector("#people")!.TextContent);
        Assert.Contains("Thạch Thị Sa", (await browser.Page($"/organisations/{agency.Id}?asOf=2026-07-31")).QuerySelector("#people")!.TextContent);
        Assert.Null((await browser.Page($"/organisations/{Offices.ByKey("vl-so-y-te")!.Id}")).QuerySelector("#people"));
    }

    [Fact]
    public async Task Every_language_reads_the_directory()
    {
        var id = Offices.ByKey("so-thong-tin-truyen-thong")!.Id;
        var page = await browser.Page($"/organisations/{id}");
        Assert.Equal("Department of Information and Communications", page.QuerySelector("dd[lang=en]")!.TextContent);
        Assert.StartsWith("មន្ទីរ", page.QuerySelector("dd[lang=km]")!.TextContent);
    }

    [Fact]
    public async Task The_mapping_of_2025_is_a_table()
    {
        var page = await browser.Page("/territory?asOf=2025-07-01&since=2021-07-01");
        Assert.Equal(["1", "124"], page.QuerySelectorAll("#counts b").Select(b => b.TextContent));
        Assert.Equal(2 + 1 + 9 + 104, page.QuerySelectorAll("#moves tbody tr").Length);
        var found = await browser.Page("/territory?asOf=2025-07-01&since=2021-07-01&q=phuoc+hao");
        Assert.Contains("Xã Hưng Mỹ", Assert.Single(found.QuerySelectorAll("#moves tbody tr")).TextContent);
    }

    [Fact]
    public async Task The_governing_decree_is_marked()
    {
        var page = await browser.Page("/regimes?asOf=2020-03-04");
        Assert.NotNull(page.QuerySelector("[data-regime=nd-110-2004][aria-current]"));
        Assert.Null(page.QuerySelector("[data-regime=nd-30-2020][aria-current]"));
    }

    [Fact]
    public async Task An_administrator_opens_and_ends_a_division_of_the_own_agency()
    {
        var agency = Offices.ByKey("vl-so-khoa-hoc-cong-nghe")!;
        var form = await browser.Page($"/organisations/new?parent={agency.Id}");
        var refused = await TestBrowser.Parse(await browser.Send(form, "main form", ("Input.Name", "")));
        Assert.Contains("Ghi tên tiếng Việt của đơn vị mới.", refused.Body!.TextContent);
        var made = await browser.Send(form, "main form", ("Input.Name", "Phòng Thí nghiệm"), ("From", "2026-08-01"));
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        var unit = await browser.Page(made.Headers.Location!.OriginalString);
        Assert.Contains("Phòng Thí nghiệm", unit.QuerySelector("h1")!.TextContent);
        Assert.Contains("Lập đơn vị", unit.QuerySelector("#history .x-timeline")!.TextContent);

        var end = await browser.Page(made.Headers.Location.OriginalString + "/end");
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Send(end, "main form", ("On", "2026-09-01"), ("LegalDocument", "5/QĐ-SKHCN"))).StatusCode);
        Assert.Empty(Offices.Search("phong thi nghiem", new(2026, 9, 1)));
    }

    [Fact]
    public async Task The_forms_say_what_becomes_of_the_agencies_below_and_the_pages_of_both_units_tell_it()
    {
        var actor = await app.Given.Person(await app.Read((PlatformDb db) => db.Units.FirstAsync(u => u.Name == "Sở Nội vụ" && u.ValidTo == null)), Roles.System);
        var (chief, today) = (app.Browser(actor), "2026-08-24");
        async Task<string> Make(string name, string parent)
        {
            var form = await chief.Page("/organisations/new");
            var made = await chief.Send(form, "main form", ("Input.Name", name), ("ParentId", parent), ("Kind", "District"), ("Agency", "true"), ("From", "2026-08-01"));
            Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
            return made.Headers.Location!.OriginalString;
        }
        var top = await Make("UBND huyện Thử", "");
        var below = await Make("UBND xã Thử", top.Split('/')[^1]);

        var succeed = await chief.Page(top + "/succeed");
        var renamed = await chief.Send(succeed, "main form", ("Kind", "Rename"), ("On", today), ("LegalDocument", "7/NQ-HĐND"), ("Input.Name", "UBND huyện Đổi"));
        Assert.Equal(HttpStatusCode.Redirect, renamed.StatusCode);
        var next = renamed.Headers.Location!.OriginalString;
        Assert.Contains("UBND xã Thử", (await chief.Page(next)).QuerySelector(".tree")!.TextContent);
        Assert.Contains("7/NQ-HĐND", (await chief.Page(next)).QuerySelector("#history .x-timeline")!.TextContent);
        Assert.Contains("Chuyển về cấp trên khác", (await chief.Page(below)).QuerySelector("#history .x-timeline")!.TextContent);

        var end = await chief.Page(next + "/end");
        var home = app.Services.GetRequiredService<IOrganisations>().ByKey("vl-so-y-te")!;
        var ended = await chief.Send(end, "main form", ("On", "2026-09-01"), ("LegalDocument", "8/NQ-HĐND"), ("BelowTo", home.Id));
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.Contains("UBND xã Thử", (await chief.Page($"/organisations/{home.Id}?asOf=2026-09-02")).QuerySelector(".tree")!.TextContent);
    }

    [Fact]
    public async Task Another_agency_is_not_arranged_and_a_clerk_arranges_nothing()
    {
        var other = Offices.ByKey("vl-so-y-te")!;
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"/organisations/{other.Id}/end")).StatusCode);
        var clerk = app.Browser(await app.Given.Person(other, Roles.Clerk));
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.Get("/organisations/new")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await clerk.Get("/organisations")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get($"/organisations/{Guid.Empty}")).StatusCode);
    }
}
