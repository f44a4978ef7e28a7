using System.Security;

namespace CuuLong.Documents.Templates;

/// <summary>The few pieces of WordprocessingML that a template is made of. Sizes are half points.</summary>
internal static class DocxParts
{
    private const string Space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public const string ContentTypes =
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
        """;

    public const string Relations =
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
        """;

    /// <summary>A4 with margins in twentieths of a point: 20 mm top and bottom, 30 mm left, 15 mm right.</summary>
    public static string Document(string body) =>
        $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:document xmlns:w="{Space}"><w:body>{body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="851" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>
        """;

    public static string Line(string text, int size, bool bold = false, bool italic = false) => Made(text, size, bold, italic, "center", "");

    public static string Left(string text, int size, bool bold = false, bool italic = false) => Made(text, size, bold, italic, "left", "");

    /// <summary>Body text: justified, first line in by 1.27 cm, 6 pt between paragraphs.</summary>
    public static string Paragraph(string text, int size) => Made(text, size, false, false, "both", """<w:spacing w:before="120"/><w:ind w:firstLine="720"/>""");

    /// <summary>Two columns side by side without a frame, 4 to 6.</summary>
    public static string Columns(IEnumerable<string> left, IEnumerable<string> right) =>
        "<w:tbl><w:tblPr><w:tblW w:w=\"9354\" w:type=\"dxa\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"3742\"/><w:gridCol w:w=\"5612\"/></w:tblGrid><w:tr>"
        + Cell(3742, left) + Cell(5612, right) + "</w:tr></w:tbl>";

    private static string Cell(int width, IEnumerable<string> lines) =>
        $"<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{string.Concat(lines)}</w:tc>";

    private static string Made(string text, int size, bool bold, bool italic, string align, string extra) =>
        $"<w:p><w:pPr>{extra}<w:jc w:val=\"{align}\"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/>"
        + $"{(bold ? "<w:b/>" : "")}{(italic ? "<w:i/>" : "")}<w:sz w:val=\"{size}\"/></w:rPr><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r></w:p>";
}
