using CuuLong.Platform.Text;
using CuuLong.Reporting.Figures;
using CuuLong.Reporting.Queries;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CuuLong.Reporting.Export.Docx;

/// <summary>Where every number of the report comes from: those counted by the system, then those declared by hand with their source.</summary>
internal static class Annex
{
    private static readonly int[] Widths = [560, 3200, 1250, 1450, Layout.TextWidth - 6460];

    public static IEnumerable<OpenXmlElement> Of(ReportContent report, string dated)
    {
        var live = report.Figures.Where(f => f.State == FigureState.Live).ToList();
        var declared = report.Figures.Where(f => f.State == FigureState.Declared).ToList();
        return
        [
            Text.Centred("Phụ lục", 14, bold: true),
            Text.Centred("NGUỒN CỦA CÁC SỐ LIỆU TRONG BÁO CÁO", 14, bold: true),
            Text.Centred($"(Kèm theo Báo cáo số       /{report.Template.Notation} {dated} của {report.Template.Unit})", 13, italic: true, after: 120),
            Text.Body("1. Số liệu lấy từ hệ thống", bold: true),
            Table(live, f => f.Missing ? Why(f, report) : $"Hệ thống, {Show.Number(f.Rows)} dòng; kỳ {Show.Day(f.Window.From)} - {Show.Day(f.Window.To)}"),
            Text.Body("2. Số liệu khai báo thủ công", bold: true),
            Table(declared, f => f.Missing ? "Chưa khai" : f.Source ?? $"Tính từ số liệu khai: {f.FormulaText}"),
            Text.Space(120),
        ];
    }

    private static string Why(ReportFigure missing, ReportContent report) => missing.Figure.Formula is not { } formula ? "Phân hệ đếm số này chưa cài đặt"
        : formula.Keys.Any(k => report.ValueOf(k) is null) ? "Chưa đủ số để tính" : "Trong kỳ chưa phát sinh nên không tính được tỷ lệ";

    private static Table Table(IReadOnlyList<ReportFigure> figures, Func<ReportFigure, string> source)
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = $"{Layout.TextWidth}", Type = TableWidthUnitValues.Dxa },
                new TableBorders(Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(Widths.Select(w => new GridColumn { Width = $"{w}" })));
        table.Append(new TableRow([new TableRowProperties(new CantSplit(), new TableHeader()), .. new[] { "TT", "Chỉ tiêu", "Đơn vị", "Số liệu", "Nguồn" }.Select((h, i) => Cell(i, Text.Centred(h, 12, bold: true)))]));
        for (var i = 0; i < figures.Count; i++) table.Append(Row(i + 1, figures[i], source(figures[i])));
        return table;
    }

    private static TableRow Row(int number, ReportFigure figure, string source) => new(
        new TableRowProperties(new CantSplit()),
        Cell(0, Text.Centred($"{number}", 12)), Cell(1, Text.Left(figure.Figure.Name, 12)), Cell(2, Text.Left(figure.Figure.Unit, 12)),
        Cell(3, Number(figure.Value is { } value ? FigureText.Plain(value) : FigureText.Missing)), Cell(4, Text.Left(source, 12)));

    private static Paragraph Number(string text) =>
        new(new ParagraphProperties(new Justification { Val = JustificationValues.Right }), Text.Run(text, 12));

    private static TableCell Cell(int column, Paragraph content) =>
        new(new TableCellProperties(new TableCellWidth { Width = $"{Widths[column]}", Type = TableWidthUnitValues.Dxa }), content);

    private static TBorder Line<TBorder>() where TBorder : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "000000" };
}
