using System.Text;
using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using CuuLong.Platform.Organisations;
using CuuLong.Platform.Packs;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Tests.Platform.Accounts;

public sealed class ImportingAccounts : IAsyncLifetime
{
    private static readonly string[][] Rows =
    [
        ["Họ và tên", "Đơn vị", "Chức vụ", "Vai trò", "Tên đăng nhập", "Thư điện tử"],
        ["Kim Sô Phia", "Sở Thử nghiệm", "Văn thư", "Văn thư", "kim.so.phia", "phia@example.vn"],
        ["Trần Văn Ba", "so thu nghiem", "Phó Giám đốc", "Lãnh đạo; Báo cáo", "tran.van.ba", ""],
        ["Sai Đơn Vị", "Sở Không Có", "Văn thư", "Văn thư", "sai.don.vi", ""],
        ["Trùng Tên", "Sở Thử nghiệm", "Văn thư", "clerk", "KIM.SO.PHIA", ""],
        ["", "Sở Thử nghiệm", "Văn thư", "Văn thư", "khong.ten", ""],
    ];

    private TestApp app = null!;
    private Unit agency = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.Start();
        agency = await app.Given.Agency();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory, InlineData("csv"), InlineData("xlsx")]
    public async Task Good_rows_become_accounts_and_every_other_says_why_not(string kind)
    {
        var results = await Import("ds." + kind, kind == "csv" ? Csv(Rows) : Xlsx(Rows));

        Assert.Equal(5, results.Length);
        Assert.Equal([true, true, false, false, false], results.Select(r => r.Contains("Đã tạo")));
        Assert.Contains("Không có đơn vị “Sở Không Có”", results[2]);
        Assert.Contains("đã có người dùng", results[3]);
        Assert.Contains("Ghi họ và tên", results[4]);
        Assert.Equal(2, await app.Read<PlatformDb, int>(db => db.Accounts.CountAsync()));
        Assert.Equal("leader reporter", await app.Read<PlatformDb, string>(db => db.Positions.Where(p => p.Title == "Phó Giám đốc").Select(p => p.Roles).SingleAsync()));
    }

    [Theory, InlineData("csv"), InlineData("xlsx")]
    public async Task An_office_of_the_province_is_found_by_any_name_and_every_row_keeps_its_number(string kind)
    {
        await app.Services.LoadPack();
        string[][] rows = [Rows[0], .. new[] { "Sở Tư pháp", "", "Department of Justice", "so tu phap" }.Select((unit, i) => unit.Length == 0 ? new string[6] : [$"Kim Thị {i}", unit, "Văn thư", "Văn thư", $"kim.thi.{i}", ""])];
        var results = await Import("ds." + kind, kind == "csv" ? Csv(rows) : Xlsx(rows), $"{Roles.Administrator} {Roles.System}");

        Assert.All(results, r => Assert.Contains("Đã tạo", r));
        Assert.Equal(["2", "4", "5"], results.Select(r => r.Trim().Split((char[]?)null, 2)[0]));
    }

    [Fact]
    public async Task The_same_file_again_makes_nothing_twice()
    {
        await Import("ds.csv", Csv(Rows));
        Assert.DoesNotContain(await Import("ds.csv", Csv(Rows)), r => r.Contains("Đã tạo"));
        Assert.Equal(2, await app.Read<PlatformDb, int>(db => db.Accounts.CountAsync()));
    }

    [Fact]
    public async Task A_file_that_is_no_spreadsheet_is_refused_with_what_to_do()
    {
        var browser = app.Browser(await app.Given.Person(agency, Roles.Administrator));
        var answer = await browser.Send(await browser.Page("/admin/accounts/import"), "form#import", ("Sheet", ("hong.xlsx", new byte[] { 1, 2, 3 })));
        Assert.Contains("Không đọc được hong.xlsx", (await TestBrowser.Parse(answer)).Body!.TextContent);
    }

    private async Task<string[]> Import(string name, byte[] content, string role = Roles.Administrator)
    {
        var browser = app.Browser(await app.Given.Person(agency, role));
        var answer = await TestBrowser.Parse(await browser.Send(await browser.Page("/admin/accounts/import"), "form#import", ("Sheet", (name, content))));
        return [.. answer.QuerySelectorAll("#results tbody tr").Select(r => r.TextContent)];
    }

    private static byte[] Csv(string[][] rows) => Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Select(r => string.Join(',', r))));

    private static byte[] Xlsx(string[][] rows)
    {
        using var stream = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var part = book.AddWorkbookPart();
            part.Workbook = new Workbook();
            var sheet = part.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(rows.Index().Where(r => r.Item[0] is { }).Select(r => new Row(r.Item.Select(c => new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(c)) })) { RowIndex = (uint)r.Index + 1 })));
            part.Workbook.Append(new Sheets(new Sheet { Id = part.GetIdOfPart(sheet), SheetId = 1, Name = "1" }));
        }
        return stream.ToArray();
    }
}
