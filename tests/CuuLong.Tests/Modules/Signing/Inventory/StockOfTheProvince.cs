using System.Net;
using System.Text;
using CuuLong.Platform.Access;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Packs;
using CuuLong.Signing.Data;
using CuuLong.Signing.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Modules.Signing.Inventory;

/// <summary>The office that manages the province's certificates brings in the stock of every agency.</summary>
public sealed class StockOfTheProvince : IAsyncLifetime
{
    private const string Tail = ",540A{0},CA công vụ,2025-01-01,2028-01-01,USB,,";
    private Register register = null!;
    private Actor manager = null!;
    private IOrganisations offices = null!;

    public async ValueTask InitializeAsync()
    {
        register = await Register.Open();
        await register.App.Services.LoadPack();
        offices = register.App.Services.GetRequiredService<IOrganisations>();
        manager = await register.App.Given.Person(offices.ByKey("vl-so-khoa-hoc-cong-nghe")!, Roles.Clerk, "Trần Văn Quản");
    }

    public ValueTask DisposeAsync() => register.DisposeAsync();

    [Fact]
    public async Task Each_row_goes_to_its_agency_by_either_code_or_name_and_says_when_there_is_none()
    {
        var coded = offices.Agencies(new(2026, 8, 24)).Where(u => u.Code13 is not null && u.Code35 is not null && u.Id != manager.AgencyId).Take(2).ToList();
        var page = await Import(manager, [
            Row(coded[0].Code13!, 1), Row(coded[1].Code35!, 2), Row(register.Agency.Name.ToUpperInvariant() + "  ", 3), Row("", 4), Row("999.99.99.H59", 5),
        ]);

        Assert.StartsWith("6", Assert.Single(page.QuerySelectorAll("#results tbody tr")).TextContent.Trim());
        var rows = await register.Do(manager, (SigningDb db) => db.Certificates.IgnoreQueryFilters().ToDictionaryAsync(c => c.Serial, c => c.AgencyId));
        Assert.Equal((coded[0].Id, coded[1].Id, register.Agency.Id, manager.AgencyId), (rows["540A01"], rows["540A02"], rows["540A03"], rows["540A04"]));
        var rest = Encoding.UTF8.GetString(Convert.FromBase64String(page.QuerySelector("#rest")!.GetAttribute("href")!.Split("base64,")[1]));
        Assert.Contains("\"999.99.99.H59\"", rest);
        Assert.Contains("\"Lý do\"", rest);
        Assert.Equal(4, page.QuerySelectorAll("#made li").Length);
    }

    [Fact]
    public async Task An_agency_that_manages_nothing_enters_only_its_own()
    {
        var page = await Import(register.Clerk, [Row("Sở Tư pháp", 1), Row(register.Agency.Name, 2), Row("", 3)]);

        Assert.Contains("tự giữ sổ", Assert.Single(page.QuerySelectorAll("#results tbody tr")).TextContent);
        Assert.Equal(2, await register.Do(register.Clerk, (SigningDb db) => db.Certificates.CountAsync()));
    }

    [Fact]
    public async Task A_name_that_units_of_many_agencies_bear_means_ones_own_to_who_manages_nothing()
    {
        foreach (var agency in new[] { register.Agency.Id, manager.AgencyId, register.Stranger.AgencyId })
            await register.App.Given.Save(new Unit { Id = Guid.CreateVersion7(), AgencyId = agency, ParentId = agency, Key = $"vp-{agency:n}", Name = "Văn phòng Thử", Folded = "van phong thu", Kind = UnitKind.Division, ValidFrom = new(2000, 1, 1) });

        Assert.Null((await Import(register.Clerk, [Row("Văn phòng Thử", 1)], "Đơn vị")).QuerySelector("#results"));
        Assert.Contains("nhiều cơ quan", Assert.Single((await Import(manager, [Row("Văn phòng Thử", 2)])).QuerySelectorAll("#results tbody tr")).TextContent);
    }

    [Fact]
    public async Task The_managing_office_reads_every_register_and_others_do_not()
    {
        var id = await register.Known(register.Facts("A1"));

        Assert.Contains(register.Agency.Name, (await register.App.Browser(manager).Page("/signing?Province=true")).QuerySelector("#certificates")!.TextContent);
        Assert.Contains("Kim Thị Sen", (await register.App.Browser(manager).Page($"/signing/certificates/{id}")).QuerySelector("h1")!.TextContent);
        Assert.Null((await register.App.Browser(manager).Page($"/signing/certificates/{id}")).QuerySelector("a.btn-danger"));
        Assert.Equal(HttpStatusCode.NotFound, (await register.App.Browser(manager).Get($"/signing/requests/new?kind=Revoke&certificate={id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await register.App.Browser(register.Stranger).Get($"/signing/certificates/{id}")).StatusCode);
        Assert.Null((await register.App.Browser(register.Stranger).Page("/signing?Province=true")).QuerySelector("#certificates"));
    }

    [Fact]
    public async Task The_whole_stock_of_a_province_fits_in_one_sheet()
    {
        var page = await Import(manager, [.. Enumerable.Range(1, 2289).Select(i => Row(register.Agency.Name, i))]);

        Assert.Contains("2.289 trong 2.289", page.QuerySelector(".note")!.TextContent);
        Assert.Equal(2289, await register.Do(register.Clerk, (SigningDb db) => db.Certificates.CountAsync()));
    }

    private static string Row(string agency, int n) => $"\"{agency}\",Cá nhân,Người thứ {n},Chuyên viên," + string.Format(System.Globalization.CultureInfo.InvariantCulture, Tail, n.ToString("00", System.Globalization.CultureInfo.InvariantCulture));

    private async Task<AngleSharp.Dom.IDocument> Import(Actor who, string[] rows, string agency = SheetColumns.Agency)
    {
        var browser = register.App.Browser(who);
        var sheet = string.Join("\r\n", [$"{agency},{SheetColumns.Headings}", .. rows]);
        return await TestBrowser.Parse(await browser.Send(await browser.Page("/signing/import"), "form#import", ("Sheet", ("so.csv", Encoding.UTF8.GetBytes(sheet)))));
    }
}
