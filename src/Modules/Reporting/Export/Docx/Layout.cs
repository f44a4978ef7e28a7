using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CuuLong.Reporting.Export.Docx;

/// <summary>Measures of NĐ 30/2020, Phụ lục I: A4, margins 20/20/30/15 mm, lengths in twentieths of a point.</summary>
internal static class Layout
{
    public const int PageWidth = 11906, PageHeight = 16838, Top = 1134, Bottom = 1134, Left = 1701, Right = 851, Header = 567;
    public const int TextWidth = PageWidth - Left - Right;

    /// <summary>1.27 cm.</summary>
    public const int FirstLine = 720;

    public static SectionProperties Section() => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = DocxPackage.HeaderId },
        new SectionType { Val = SectionMarkValues.NextPage },
        new PageSize { Width = PageWidth, Height = PageHeight },
        new PageMargin { Top = Top, Bottom = Bottom, Left = Left, Right = Right, Header = Header, Footer = Header, Gutter = 0 },
        new PageNumberType { Start = 1 },
        new TitlePage());

    /// <summary>Page numbers stand centred in the top margin, from the second page on.</summary>
    public static Header PageNumbers() => new(new Paragraph(
        new ParagraphProperties(new SpacingBetweenLines { After = "0" }, new Justification { Val = JustificationValues.Center }),
        new SimpleField(new Run(Text.Properties(13), new DocumentFormat.OpenXml.Wordprocessing.Text("2"))) { Instruction = " PAGE " }));

    public static Styles Styles() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Text.Font, HighAnsi = Text.Font, EastAsia = Text.Font, ComplexScript = Text.Font },
                new FontSize { Val = "28" }, new FontSizeComplexScript { Val = "28" }, new Languages { Val = "vi-VN" })),
            new ParagraphPropertiesDefault()),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true });

    /// <summary>A table without lines that only places things side by side.</summary>
    public static Table SideBySide(int left, params (OpenXmlElement[] Left, OpenXmlElement[] Right)[] rows)
    {
        var table = new Table(
            new TableProperties(new TableWidth { Width = $"{TextWidth}", Type = TableWidthUnitValues.Dxa }, new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa })),
            new TableGrid(new GridColumn { Width = $"{left}" }, new GridColumn { Width = $"{TextWidth - left}" }));
        foreach (var row in rows)
            table.Append(new TableRow(new TableRowProperties(new CantSplit()), Cell(left, row.Left), Cell(TextWidth - left, row.Right)));
        return table;
    }

    private static TableCell Cell(int width, OpenXmlElement[] content) =>
        new([new TableCellProperties(new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa }), .. content]);
}
