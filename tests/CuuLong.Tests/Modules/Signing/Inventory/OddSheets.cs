using System.Text;
using CuuLong.Signing.Data;
using CuuLong.Signing.Import;
using Microsoft.EntityFrameworkCore;

namespace CuuLong.Tests.Modules.Signing.Inventory;

/// <summary>Sheets as spreadsheets and people leave them.</summary>
public sealed class OddSheets : IAsyncLifetime
{
    private Register register = null!;

    public async ValueTask InitializeAsync() => register = await Register.Open();

    public ValueTask DisposeAsync() => register.DisposeAsync();

    private async Task<AngleSharp.Dom.IElement> Import(params string[] lines)
    {
        var clerk = register.App.Browser(register.Clerk);
        var answer = await clerk.Send(await clerk.Page("/signing/import"), "form#import", ("Sheet", ("so.csv", Encoding.UTF8.GetBytes(string.Join("\r\n", lines)))));
        return (await TestBrowser.Parse(answer)).QuerySelector("main")!;
    }

    private static string Row(string serial, string name = "Kim Thị Sen", string from = "01/01/2025", string code = "") => $"Cá nhân;{name};;{code};{serial};CA công vụ;{from};01/01/2028;USB;;";

    [Theory]
    [InlineData("5.40112345678901E+23", "01/01/2025", "", "bảng tính làm tròn")]
    [InlineData("540A01", "01/01/0001", "", "Không đọc được ngày")]
    [InlineData("540A01", "#REF!", "", "công thức lỗi")]
    [InlineData("540A01", "01/01/2025", "84099000001", "thiếu số 0 ở đầu")]
    public async Task What_a_spreadsheet_made_of_a_cell_is_said_and_the_rows_beside_it_are_entered(string serial, string from, string code, string why)
    {
        var page = await Import(SheetColumns.Headings.Replace(',', ';'), Row(serial, from: from, code: code), Row("540A02"));
        Assert.Contains(why, Assert.Single(page.QuerySelectorAll("#results tbody tr")).TextContent);
        Assert.Equal(["540A02"], await register.Do(register.Clerk, (SigningDb db) => db.Certificates.Select(c => c.Serial).ToListAsync()));
    }

    [Fact]
    public async Task Headings_may_stand_below_a_title_and_rows_keep_the_numbers_that_the_sheet_shows()
    {
        var page = await Import("DANH SÁCH CHỨNG THƯ SỐ;;;;;;;;;;", ";;;;;;;;;;", SheetColumns.Headings.Replace(',', ';'), Row("540A01"), Row("XYZ"));
        Assert.StartsWith("5", Assert.Single(page.QuerySelectorAll("#results tbody tr")).TextContent.Trim());
        Assert.Single(page.QuerySelectorAll("#made li"));
    }

    [Fact]
    public async Task Brought_again_after_a_break_only_the_rest_is_entered_and_what_was_there_is_no_fault()
    {
        await Import(SheetColumns.Headings.Replace(',', ';'), Row("540A01"), Row("540A02", "Đặng Văn Đức"));
        var again = await Import(SheetColumns.Headings.Replace(',', ';'), Row("540A01"), Row("540A02", "Đặng Văn Đức".Normalize(NormalizationForm.FormD)), Row("540A03"), Row("540A02", "Người khác"));
        Assert.Contains("Đã ghi 1 trong 4 dòng. 2 dòng đã có trong sổ từ trước. 1 dòng chưa ghi", string.Join(' ', again.QuerySelector(".note")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Contains("Người khác", Assert.Single(again.QuerySelectorAll("#results tbody tr")).TextContent);
    }

    [Fact]
    public async Task The_same_sheet_sent_twice_at_once_is_entered_once_and_no_row_is_called_a_fault()
    {
        string[] lines = [SheetColumns.Headings.Replace(',', ';'), .. Enumerable.Range(0, 30).Select(i => Row($"54{i:X2}"))];
        var pages = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Import(lines))));
        Assert.All(pages, p => Assert.Empty(p.QuerySelectorAll("#results tbody tr")));
        Assert.Equal(30, await register.Do(register.Clerk, (SigningDb db) => db.Certificates.CountAsync()));
    }
}
