using System.Text;
using System.Text.Json;
using CuuLong.Platform.Data;
using CuuLong.Platform.Verbs;
using CuuLong.Reporting.Verbs;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.DependencyInjection;

namespace CuuLong.Tests.Modules.Reporting;

public sealed class ReportsAsFiles(ReportApps apps) : IClassFixture<ReportApps>
{
    private async Task<(byte[] Docx, byte[] Json)> Write(DatabaseKind kind, string period = "2021-08")
    {
        var app = apps[kind];
        var file = Path.Combine(app.Folder, $"{Guid.CreateVersion7():N}.docx");
        var verb = new WriteReport();
        var line = CommandLine.Parse([period, "--out", file], [.. Verb.CommonOptions, .. verb.Options]);
        Assert.Equal(0, await verb.Run(new VerbContext(line, app.Services.GetRequiredService<Installation>(), TestApp.Modules, (_, _) => Task.FromResult(app.Services)), TestContext.Current.CancellationToken));
        return (File.ReadAllBytes(file), File.ReadAllBytes(Path.ChangeExtension(file, ".json")));
    }

    [Fact]
    public async Task The_same_report_is_the_same_bytes_on_both_databases_and_at_any_hour()
    {
        var first = await Write(DatabaseKind.Sqlite);
        apps[DatabaseKind.Sqlite].Clock.Advance(TimeSpan.FromDays(40));
        await Task.Delay(TimeSpan.FromSeconds(2.1), TestContext.Current.CancellationToken); // a ZIP stamp has steps of two seconds
        var again = await Write(DatabaseKind.Sqlite);
        var elsewhere = await Write(DatabaseKind.Postgres);
        Assert.Equal(first.Docx, again.Docx);
        Assert.Equal(first.Json, again.Json);
        Assert.Equal(first.Docx, elsewhere.Docx);
        Assert.Equal(first.Json, elsewhere.Json);
        Assert.NotEqual(first.Docx, (await Write(DatabaseKind.Sqlite, "2021-09")).Docx);
    }

    [Fact]
    public async Task The_figures_come_in_declared_order_with_state_window_and_rows()
    {
        var json = JsonDocument.Parse((await Write(DatabaseKind.Sqlite)).Json).RootElement;
        Assert.Equal(("2021-08", "Sở Thông tin và Truyền thông"), (json.GetProperty("period").GetString(), json.GetProperty("unit").GetString()));
        var figures = json.GetProperty("figures").EnumerateArray().ToDictionary(f => f.GetProperty("key").GetString()!);
        Assert.Equal(File.ReadLines(Repository.Path("packs", "travinh", "reporting", "figures.csv")).Skip(1).Select(l => l.Split(',')[0]), figures.Keys);
        Assert.All(figures.Values, f => Assert.Equal(["key", "value", "state", "formula", "from", "to", "rows"], f.EnumerateObject().Select(p => p.Name)));
        Assert.All(figures.Values, f => Assert.Equal(("2021-07-15", "2021-08-14"), (f.GetProperty("from").GetString(), f.GetProperty("to").GetString())));

        Assert.Equal("""{"value":2,"state":"live","formula":"documents.outgoing.issued()","rows":2}""", Facts(figures["documents.outgoing"]));
        Assert.Equal("""{"value":0,"state":"live","formula":"accounts.created()","rows":0}""", Facts(figures["accounts.created"]));
        Assert.Equal("""{"value":0,"state":"live","formula":"accounts.active()","rows":0}""", Facts(figures["accounts.active"]));
        Assert.Equal("""{"value":0,"state":"live","formula":"documents.outgoing.signed/documents.outgoing","rows":0}""", Facts(figures["documents.outgoing.signed-share"]));
        Assert.Equal("""{"value":39.5,"state":"declared","formula":"services.level-4/services.total","rows":0}""", Facts(figures["services.level-4-share"]));
        Assert.Equal(12, figures.Values.Count(f => f.GetProperty("state").GetString() == "live"));

        static string Facts(JsonElement f) => "{" + string.Join(",", new[] { "value", "state", "formula", "rows" }.Select(p => $"\"{p}\":{f.GetProperty(p).GetRawText()}")) + "}";
    }

    [Fact]
    public async Task A_month_nobody_declared_has_open_values_and_no_invented_ones()
    {
        var json = JsonDocument.Parse((await Write(DatabaseKind.Sqlite, "2021-09")).Json).RootElement;
        Assert.All(json.GetProperty("figures").EnumerateArray().Where(f => f.GetProperty("state").GetString() == "declared"),
            f => Assert.Equal(JsonValueKind.Null, f.GetProperty("value").ValueKind));
    }

    [Fact]
    public async Task The_figures_are_written_as_plain_text_with_unix_lines()
    {
        var text = Encoding.UTF8.GetString((await Write(DatabaseKind.Sqlite)).Json);
        Assert.DoesNotContain("\\u", text);
        Assert.DoesNotContain('\r', text);
        Assert.StartsWith("{", text);
    }

    [Fact]
    public async Task The_document_keeps_the_layout_of_decree_30()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream((await Write(DatabaseKind.Sqlite)).Docx), false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var body = document.MainDocumentPart!.Document.Body!;

        Assert.All(body.Descendants<SectionProperties>(), section =>
        {
            Assert.Equal((11906u, 16838u), (section.GetFirstChild<PageSize>()!.Width!.Value, section.GetFirstChild<PageSize>()!.Height!.Value));
            var margin = section.GetFirstChild<PageMargin>()!;
            Assert.Equal((20, 20, 30, 15), (Millimetres(margin.Top!.Value), Millimetres(margin.Bottom!.Value), Millimetres((int)margin.Left!.Value), Millimetres((int)margin.Right!.Value)));
            Assert.NotNull(section.GetFirstChild<TitlePage>());
        });
        Assert.Equal("Times New Roman", document.MainDocumentPart.StyleDefinitionsPart!.Styles!.Descendants<RunFonts>().First().Ascii!.Value);
        Assert.Contains("PAGE", document.MainDocumentPart.HeaderParts.Single().Header.Descendants<SimpleField>().Single().Instruction!.Value);

        AssertLook(body, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, bold: true, italic: false, "center");
        AssertLook(body, "Độc lập - Tự do - Hạnh phúc", 13, bold: true, italic: false, "center");
        AssertLook(body, "BÁO CÁO", 14, bold: true, italic: false, "center");
        AssertLook(body, "Công tác tháng 8/2021 và kế hoạch công tác tháng 9/2021", 14, bold: true, italic: false, "center");
        AssertLook(body, "Trà Vinh, ngày      tháng 8 năm 2021", 13, bold: false, italic: true, "center");
        AssertLook(body, "Nơi nhận:", 12, bold: true, italic: true, null);
        AssertLook(body, "- Lưu: VT.", 11, bold: false, italic: false, null);
        AssertLook(body, "KT. GIÁM ĐỐC", 14, bold: true, italic: false, "center");
        var sentence = body.Descendants<Paragraph>().Single(p => p.InnerText.Contains("tổng số tài khoản đang dùng"));
        Assert.Equal(("720", "both", "28"), (sentence.ParagraphProperties!.Indentation!.FirstLine!.Value, sentence.ParagraphProperties.Justification!.Val!.InnerText, sentence.Descendants<FontSize>().First().Val!.Value));
    }

    [Fact]
    public async Task The_document_has_the_headings_in_order_and_lists_what_was_declared_by_hand()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream((await Write(DatabaseKind.Sqlite)).Docx), false);
        var lines = document.MainDocumentPart!.Document.Body!.Descendants<Paragraph>().Select(p => p.InnerText).ToList();
        string[] headings =
        [
            "I. CÔNG TÁC QUẢN LÝ NHÀ NƯỚC", "4. Lĩnh vực ứng dụng công nghệ thông tin", "6.3. Thông tin cơ sở", "II. Công tác tổng hợp",
            "3. Công tác thanh tra", "III. ĐÁNH GIÁ CHUNG", "IV. KẾ HOẠCH CÔNG TÁC THÁNG 9 NĂM 2021",
        ];
        Assert.Equal(headings, lines.Where(headings.Contains));
        Assert.Contains(lines, l => l.Contains("Các cơ quan phát hành 02 văn bản đi, trong đó"));
        Assert.Contains("- Đơn tố cáo mới: Không có.", lines);
        Assert.Equal(61, lines.Count(l => l.StartsWith("Báo cáo tháng 8/2021 của Sở TT&TT", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2025-02", "SỞ THÔNG TIN", "Trà Vinh", "BC-STTTT"), InlineData("2025-03", "SỞ KHOA HỌC", "Trà Vinh", "BC-SKHCN"), InlineData("2025-07", "SỞ KHOA HỌC", "Vĩnh Long", "BC-SKHCN")]
    public async Task The_head_is_that_of_the_office_that_reports_then(string period, string office, string place, string notation)
    {
        var (docx, json) = await Write(DatabaseKind.Sqlite, period);
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        var lines = document.MainDocumentPart!.Document.Body!.Descendants<Paragraph>().Select(p => p.InnerText).ToList();
        Assert.Contains(office, lines);
        Assert.Contains(lines, l => l.StartsWith($"{place}, ngày", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("Số:", StringComparison.Ordinal) && l.EndsWith($"/{notation}", StringComparison.Ordinal));
        Assert.StartsWith(office, JsonDocument.Parse(json).RootElement.GetProperty("unit").GetString()!.ToUpperInvariant());
    }

    private static void AssertLook(Body body, string text, int points, bool bold, bool italic, string? alignment)
    {
        var paragraph = body.Descendants<Paragraph>().First(p => p.InnerText == text);
        var run = paragraph.Descendants<RunProperties>().First();
        Assert.Equal(($"{points * 2}", bold, italic, alignment),
            (run.FontSize!.Val!.Value, run.Bold is not null, run.Italic is not null, paragraph.ParagraphProperties?.Justification?.Val?.InnerText));
    }

    private static int Millimetres(int twentieths) => (int)Math.Round(twentieths / 20.0 / 72 * 25.4);
}
