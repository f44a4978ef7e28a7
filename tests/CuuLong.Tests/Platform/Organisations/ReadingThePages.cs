using System.Net;
using CuuLong.Platform.Access;
using CuuLong.Platform.Organisations;
using CuuLong.Tests.Platform.Packs;
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
        var now = await browser.Page("/organisations");
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

        var end = await browser.Page(made.Headers.Location.OriginalString + "/end");
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Send(end, "main form", ("On", "2026-09-01"), ("LegalDocument", "5/QĐ-SKHCN"))).StatusCode);
        Assert.Empty(Offices.Search("phong thi nghiem", new(2026, 9, 1)));
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
