using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CuuLong.Reporting.Export.Docx;

/// <summary>Paragraphs of an official document. Sizes are in points.</summary>
internal static class Text
{
    public const string Font = "Times New Roman";

    public static RunProperties Properties(int size, bool bold = false, bool italic = false)
    {
        var properties = new RunProperties();
        if (bold) properties.Append(new Bold());
        if (italic) properties.Append(new Italic());
        properties.Append(new FontSize { Val = $"{size * 2}" }, new FontSizeComplexScript { Val = $"{size * 2}" });
        return properties;
    }

    public static Run Run(string text, int size, bool bold = false, bool italic = false) =>
        new(Properties(size, bold, italic), new DocumentFormat.OpenXml.Wordprocessing.Text(text) { Space = SpaceProcessingModeValues.Preserve });

    public static Paragraph Centred(string text, int size, bool bold = false, bool italic = false, int before = 0, int after = 0) =>
        new(new ParagraphProperties(Spacing(before, after), new Justification { Val = JustificationValues.Center }), Run(text, size, bold, italic));

    public static Paragraph Left(string text, int size, bool bold = false, bool italic = false) =>
        new(new ParagraphProperties(Spacing(0, 0)), Run(text, size, bold, italic));

    /// <summary>A paragraph of the body: justified, first line 1.27 cm, 6 pt between paragraphs.</summary>
    public static Paragraph Body(string text, bool bold = false)
    {
        var properties = new ParagraphProperties();
        if (bold) properties.Append(new KeepNext());
        properties.Append(Spacing(120, 0), new Indentation { FirstLine = $"{Layout.FirstLine}" }, new Justification { Val = JustificationValues.Both });
        return new Paragraph(properties, Run(text, 14, bold));
    }

    /// <summary>A centred rule of the given length in a column of the given width.</summary>
    public static Paragraph Rule(int column, int length)
    {
        var side = $"{(column - length) / 2}";
        return new Paragraph(
            new ParagraphProperties(
                new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 1, Color = "000000" }),
                new SpacingBetweenLines { Before = "60", After = "0", Line = "120", LineRule = LineSpacingRuleValues.Exact },
                new Indentation { Left = side, Right = side }, new Justification { Val = JustificationValues.Center }),
            Run("", 2));
    }

    /// <summary>Blank lines for a signature or a stamp.</summary>
    public static Paragraph Space(int height) =>
        new(new ParagraphProperties(new SpacingBetweenLines { Before = "0", After = "0", Line = $"{height}", LineRule = LineSpacingRuleValues.Exact }));

    private static SpacingBetweenLines Spacing(int before, int after) => new() { Before = $"{before}", After = $"{after}" };
}
