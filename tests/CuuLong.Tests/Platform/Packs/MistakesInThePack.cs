using System.Diagnostics;
using System.Text;
using CuuLong.Platform.Access;
using CuuLong.Platform.Packs;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Platform.Packs;

/// <summary>Each mistake a person makes in a pack is answered with file, line, key and what to do.</summary>
public sealed class MistakesInThePack(MistakesInThePack.App shared) : IClassFixture<MistakesInThePack.App>, IDisposable
{
    private const string Provincial = "organisations/units/tra-vinh-provincial.csv", Communes = "organisations/units/tra-vinh-communes.csv";
    private const string Regimes = "regimes.yaml", Successions = "organisations/successions/2025-01-01.csv";
    private readonly BrokenPack broken = new();
    public void Dispose() => broken.Dispose();

    [Theory]
    [InlineData(Provincial, "2019-01-01,2025-07-01", "01/01/2019,2025-07-01", "valid_from", "viết năm-tháng-ngày như 2021-08-01")]
    [InlineData(Regimes, "valid_from: 2020-03-05", "valid_from: 2020-02-30", "valid_from", "một ngày có thật")]
    [InlineData(Regimes, "valid_to: 2020-03-05", "valid_to: 2001-03-05", "valid_to", "không sau valid_from")]
    [InlineData(Regimes, "valid_from: 2020-03-05", "valid_form: 2020-03-05", "valid_form", "có phải «valid_from»?")]
    [InlineData(Regimes, "number: 30/2020/NĐ-CP", "number:", "number", "bắt buộc")]
    [InlineData(Regimes, "key: nd-30-2020", "key: nd-110-2004", "key", "Mỗi giá trị chỉ dùng một lần")]
    [InlineData(Regimes, "trust: high", "trust: hihg", "trust", "có phải «high»?")]
    [InlineData(Communes, "name_km", "nam_km", "nam_km", "có phải «name_km»?")]
    [InlineData(Communes, "valid_from,valid_to", "valid_to,valid_to", "valid_to", "hai lần")]
    [InlineData(Communes, ",name_km", "", "name_km", "thiếu cột")]
    [InlineData("pack.yaml", "  vi: Tỉnh", "\tvi: Tỉnh", "vi", "không dùng tab")]
    [InlineData(Regimes, "title: Nghị định về công tác", "number: 2", "number", "khóa viết hai lần")]
    [InlineData("pack.yaml", "format: 1", "format: 2", "format", "gói viết theo dạng 2")]
    [InlineData(Successions, "merge", "marge", "kind", "có phải «merge»?")]
    [InlineData(Successions, "ubnd-29242", "ubnd-29243", "to", "không có đơn vị nào")]
    [InlineData("calendar/holidays.csv", "2021-09-03", "2021-13-40", "day", "một ngày có thật")]
    [InlineData("calendar/holidays.csv", "2021-09-03", "2021-09-02", "day", "Mỗi giá trị chỉ dùng một lần")]
    [InlineData("calendar/swaps.csv", "2019-01-05", "2018-12-31", "day_worked", "khác ngày nghỉ")]
    [InlineData("calendar/hours.csv", "13:00,17:00", "11:00,17:00", "start", "chồng lên buổi khác")]
    [InlineData("calendar/years.csv", "2026,high", "2031,high", "year", "không có ngày nào")]
    [InlineData("calendar/yearly.csv", "4,30", "4,31", "day", "không có ngày 31/4")]
    [InlineData("reporting/figures.csv", ",flow,measure,accounts.created", ",flow,mesure,accounts.created", "by", "có phải «measure»?")]
    [InlineData("signing/managers.csv", "valid_from", "valid_form", "valid_form", "có phải «valid_from»?")]
    [InlineData("trust/lists.yaml", "keeper:", "keper:", "keper", "có phải «keeper»?")]
    [InlineData("names.yaml", "weight:", "wieght:", "wieght", "có phải «weight»?")]
    [InlineData("documents/subjects.yaml", "acts:", "atcs:", "atcs", "có phải «acts»?")]
    [InlineData("demo.yaml", "days: 30", "days: ba mươi", "days", "một số nguyên")]
    [InlineData("months/2021-08.yaml", "opening: 7279", "opnening: 7279", "opnening", "có phải «opening»?")]
    [InlineData("months/2021-08.yaml", "period: 2021-08", "period: 08-2021", "period", "không phải một tháng")]
    [InlineData("demo.yaml", "accounts: { opening: 48, created: 3 }", "accounts:", "accounts", "bắt buộc")]
    [InlineData("demo.yaml", "days: 30", "days: -5", "days", "từ 1 đến 366")]
    [InlineData("names.yaml", "weight: ", "weight: -", "weight", "từ 1 đến")]
    [InlineData("demo.yaml", "days: 30", "days: 1000000000000", "days", "lớn quá")]
    [InlineData("months/2021-08.yaml", "CV: 58", "CV:", "CV", "bắt buộc")]
    [InlineData("months/2021-08.yaml", "period: 2021-08", "? [a, b]\n: 2021-08", null, "khóa là một chữ")]
    [InlineData("months/2021-08.yaml", "seed: 202108", "---\nseed: 202108", null, "tài liệu YAML thứ hai", 1)]
    [InlineData("reporting/declared/2021-08.csv", "43.92", "99999999999999999999999999999999999999", "value", "lớn quá")]
    [InlineData("reporting/figures.csv", "documents.outgoing.issued,,", "documents.outgoing.issued,typ=CV,", "documents.outgoing", "không lọc theo «typ»")]
    [InlineData("reporting/figures.csv", "documents.outgoing.issued,,", "documents.outgoing.issued,type=CV;type=BC,", "documents.outgoing", "hai lần")]
    [InlineData("reporting/figures.csv", ",measure,accounts.created,", ",measure,accounts.creatd,", "accounts.created", "không có phép đếm «accounts.creatd»")]
    [InlineData("reporting/figures.csv", "accounts.created,I.4,", "accounts.created,I.44,", "accounts.created", "không có mục «I.44»")]
    [InlineData("reporting/monthly.yaml", "agency: so-thong-tin", "agency: so-thong-tn", "agency", "có phải «so-thong-tin-truyen-thong»?")]
    [InlineData("reporting/monthly.yaml", "{mailboxes.created}", "{mailboxes.createt}", "I.4", "không có chỉ tiêu «mailboxes.createt»")]
    [InlineData("reporting/monthly.yaml", "title: Công tác {period}", "title: Công tác {thang}", "title", "không có chỉ tiêu «thang»")]
    [InlineData("reporting/monthly.yaml", "key: I.3", "key: I.2", "key", "Mỗi mục chỉ khai một lần")]
    [InlineData("reporting/narrative/2021-08.yaml", "Hòa Lợi, Phước Hảo", "{hoa-loi}", "I.3", "không có chỉ tiêu «hoa-loi»")]
    [InlineData("reporting/narrative/2021-08.yaml", "II.2:", "II.22:", "II.22", "không có mục này", 1)]
    [InlineData("territory/changes/2025.csv", "29245,29242", "29246,29242", "from_code", "không có địa bàn")]
    public async Task A_slip_is_named_where_it_stands(string file, string right, string wrong, string? key, string words, int below = 0)
    {
        var line = broken.Replace(file, right, wrong);
        await Named(file, line + below, key, words);
    }

    [Theory]
    [InlineData(Communes, "a,b,c", null, "có 3 ô")]
    [InlineData(Communes, "ubnd-x,ubnd-842,,commune,\"chưa đóng", null, "ngoặc kép")]
    [InlineData(Communes, "ubnd-29236,ubnd-842,,commune,Tên,Name,ឈ្មោះ,UBND,,,false,,2020-01-01,2021-01-01,1,high,gso", "key", "dòng 2")]
    [InlineData(Communes, "ubnd-x,ubnd-8422,,commune,Tên,Name,ឈ្មោះ,UBND,,,false,,2020-01-01,2021-01-01,1,high,gso", "parent", "có phải «ubnd-842»?")]
    [InlineData(Communes, "ubnd-x,ubnd-x,,commune,Tên,Name,ឈ្មោះ,UBND,,,false,,2020-01-01,2021-01-01,1,high,gso", "parent", "quay vòng")]
    [InlineData(Communes, "ubnd-x,ubnd-842,,commune,Tên,Name,ឈ្មោះ,UBND,,,false,,2020-01-01,2029-01-01,1,high,gso", "parent", "phải nằm trong thời gian")]
    [InlineData(Communes, "ubnd-x,ubnd-842,,commune,Tên,Name,ឈ្មោះ,UBND,000.1.99.H59,,true,,2020-01-01,2021-01-01,1,high,gso", "code13", "000.00.14.H59")]
    [InlineData(Communes, "ubnd-x,ubnd-842,,commune,Tên,Name,ឈ្មោះ,UBND,,h59/1,true,,2020-01-01,2021-01-01,1,high,gso", "code35", "H59.14")]
    [InlineData(Successions, "ubnd-29245,vl-ubnd-29242,transfer,2025-01-01,x,high", "to", "không tồn tại")]
    [InlineData(Successions, "ubnd-29245,,merge,2025-01-01,x,high", "to", "abolish")]
    [InlineData(Successions, "ubnd-29245,ubnd-29239,merge,2024-01-01,x,high", "on", "thôi tồn tại")]
    [InlineData("territory/areas/tra-vinh-2019.csv", "29236,commune,Phường,Phường 44,842,2020-01-01,,high,gso", "valid_from", "đã thuộc địa bàn khác")]
    [InlineData("territory/areas/tra-vinh-2019.csv", "99999,commune,Phường,Phường 44,8,2020-01-01,,high,gso", "parent_code", "không có địa bàn")]
    public async Task A_wrong_row_is_named_where_it_stands(string file, string row, string? key, string words) =>
        await Named(file, broken.Append(file, row), key, words);

    [Fact]
    public async Task An_agency_of_the_demonstration_that_is_none_is_named_at_its_list()
    {
        broken.Replace("demo.yaml", "  - vl-so-noi-vu", "  - vl-so-noi-vụ");
        await Named("demo.yaml", broken.LineOf("demo.yaml", "agencies:"), "agencies", "có phải «vl-so-noi-vu»?");
    }

    [Fact]
    public async Task A_file_that_is_gone_is_named()
    {
        broken.Without(Regimes);
        await Named(Regimes, 0, null, "không có tệp này");
    }

    [Fact]
    public async Task A_file_that_breaks_later_is_said_on_the_page_that_needs_it()
    {
        var pack = broken.Pack;
        await using var app = await TestApp.Start(adjust: b => b.Services.AddSingleton(pack));
        var line = broken.Replace("calendar/holidays.csv", "2021-09-03", "2021-13-40");
        var browser = app.Browser(await app.Given.Person(await app.Given.Agency(), Roles.Administrator));

        var answer = await browser.Get("/admin/calendars");
        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains($"calendar/holidays.csv, dòng {line}, «day»", (await TestBrowser.Parse(answer)).QuerySelector("main")!.TextContent);
        broken.Replace("calendar/holidays.csv", "2021-13-40", "2021-09-03");
        Assert.Equal(System.Net.HttpStatusCode.OK, (await browser.Get("/admin/calendars")).StatusCode);
    }

    [Fact]
    public async Task Decomposed_letters_are_named()
    {
        var line = broken.Replace(Communes, "Ủy ban nhân dân xã Long Đức", "Ủy ban nhân dân xã Long Đức".Normalize(NormalizationForm.FormD));
        await Named(Communes, line, "ubnd-29263", "NFC");
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_named()
    {
        File.AppendAllBytes(Path.Combine(broken.Folder, Regimes), [0xE1, 0xBB]);
        await Named(Regimes, broken.LineOf(Regimes, "levels: 2") + 1, null, "UTF-8");
    }

    [Fact]
    public async Task The_program_ends_with_2_and_the_sentence()
    {
        var line = broken.Replace(Provincial, "2019-01-01,2025-07-01", "01/01/2019,2025-07-01");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CuuLong.Host.dll"), "serve", "--data", broken.Folder + "-data", "--pack", broken.Folder])
        {
            RedirectStandardError = true, RedirectStandardOutput = true, StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Directory.Delete(broken.Folder + "-data", recursive: true);
        Assert.Equal(2, process.ExitCode);
        Assert.Contains($"{Provincial}, dòng {line}, «valid_from»", said);
    }

    private async Task Named(string file, int line, string? key, string words)
    {
        var refused = await Assert.ThrowsAsync<PackException>(() => shared.Load(broken.Pack));
        Assert.Equal((file, line, key), (refused.File, refused.Line, refused.Key));
        Assert.Contains(words, refused.Sentence);
        Assert.StartsWith($"Gói cấu hình, tệp {file}", refused.Message);
    }

    /// <summary>One application for all: a broken pack changes nothing in it.</summary>
    public sealed class App : IAsyncLifetime
    {
        private TestApp app = null!;

        public async ValueTask InitializeAsync() => app = await TestApp.Start();

        public ValueTask DisposeAsync() => app.DisposeAsync();

        public Task<bool> Load(Pack pack) =>
            app.As(Actor.System, async s => (await ActivatorUtilities.CreateInstance<LoadPack>(s, pack).Run()).Refused);
    }
}
