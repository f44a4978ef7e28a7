using CuuLong.Platform.Text;
using CuuLong.Reporting.Queries;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CuuLong.Reporting.Export.Docx;

/// <summary>The report as an official document (NĐ 30/2020, Phụ lục I). Number and day stay open until it is signed.</summary>
internal static class ReportDocx
{
    private const int AgencyColumn = 3800;
    private const string Open = "      ";

    public static byte[] Write(ReportContent report)
    {
        OpenXmlElement[] body = [Head(report), .. Title(report), .. Addressees(report), .. Sections(report), Foot(report)];
        var document = new Document(new Body([.. body, new Paragraph(new ParagraphProperties(Layout.Section())), .. Annex.Of(report, Dated(report)), Layout.Section()]));
        return DocxPackage.Write(document, Layout.Styles(), Layout.PageNumbers());
    }

    /// <summary>"ngày … tháng 8 năm 2021": only January and February take a leading zero.</summary>
    private static string Dated(ReportContent report)
    {
        var month = report.Period.Month <= 2 ? $"0{report.Period.Month}" : $"{report.Period.Month}";
        return $"ngày{Open}tháng {month} năm {report.Period.Year}";
    }

    private static Table Head(ReportContent report)
    {
        const int state = Layout.TextWidth - AgencyColumn;
        return Layout.SideBySide(AgencyColumn,
            ([Text.Centred(report.Template.Parent, 13), .. report.Template.Issuer.Select(line => Text.Centred(line, 13, bold: true)), Text.Rule(AgencyColumn, AgencyColumn / 3)],
             [Text.Centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, bold: true), Text.Centred("Độc lập - Tự do - Hạnh phúc", 13, bold: true), Text.Rule(state, 3260)]),
            ([Text.Centred($"Số:{Open}/{report.Template.Notation}", 13, before: 60)],
             [Text.Centred($"{report.Template.Place}, {Dated(report)}", 13, italic: true, before: 60)]));
    }

    private static Paragraph[] Title(ReportContent report) =>
    [
        Text.Centred(report.Template.Type, 14, bold: true, before: 360),
        Text.Centred(report.Title, 14, bold: true),
        .. report.Until is { } day ? new[] { Text.Centred($"(Số liệu tạm tính đến ngày {Show.Day(day)})", 13, italic: true) } : [],
        Text.Rule(Layout.TextWidth, Layout.TextWidth / 3),
    ];

    private static IEnumerable<Paragraph> Addressees(ReportContent report) => report.Template.Addressees switch
    {
        null or [] => [],
        [var only] => [Text.Centred($"Kính gửi: {only}.", 14, before: 240, after: 120)],
        var several => [Text.Centred("Kính gửi:", 14, before: 240), .. several.Select((a, i) => Text.Centred($"- {a}{(i == several.Count - 1 ? '.' : ';')}", 14))],
    };

    private static IEnumerable<Paragraph> Sections(ReportContent report)
    {
        foreach (var section in report.Sections)
        {
            yield return Text.Body(report.Plain(section.Section.Heading), bold: true);
            foreach (var paragraph in section.Paragraphs) yield return Text.Body(report.Printed(paragraph));
        }
        yield return Text.Body(report.Plain(report.Template.Closing));
    }

    private static Table Foot(ReportContent report)
    {
        var recipients = report.Template.Recipients;
        var signature = report.Template.Signature;
        return Layout.SideBySide(Layout.TextWidth / 2,
            ([Text.Centred("", 14)], [Text.Centred("", 14)]),
            ([Text.Left("Nơi nhận:", 12, bold: true, italic: true), .. recipients.Select((r, i) => Text.Left($"- {r}{(i == recipients.Count - 1 ? '.' : ';')}", 11))],
             [.. signature.Authority is { } authority ? new[] { Text.Centred(authority, 14, bold: true) } : [],
              Text.Centred(signature.Position, 14, bold: true), Text.Space(1700), Text.Centred(signature.Name ?? "", 14, bold: true)]));
    }
}
