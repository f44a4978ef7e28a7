using CuuLong.Reporting.Model;
using CuuLong.Reporting.Templates;

namespace CuuLong.Reporting.Queries;

/// <summary>A section with its words of the moment: a paragraph a line, figures still bound.</summary>
/// <param name="Row">Its row when the report was started; null while only the pack speaks.</param>
internal sealed record ReportSection(Section Section, string Words, SectionText? Row = null)
{
    public IEnumerable<string> Paragraphs => Words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>A whole report, ready to be shown or written: the template, its words and its figures for one period.</summary>
/// <param name="Report">Null while nobody started it.</param>
internal sealed record ReportContent(
    ReportPeriod Period, MonthlyTemplate Template, IReadOnlyList<ReportSection> Sections, IReadOnlyList<ReportFigure> Figures, Report? Report = null)
{
    /// <summary>The day up to which figures are counted while the period goes on; null once it is over.</summary>
    public DateOnly? Until { get; init; }

    private readonly Dictionary<string, ReportFigure> byKey = Figures.ToDictionary(f => f.Figure.Key);

    public ReportFigure? Find(string key) => byKey.GetValueOrDefault(key);

    public decimal? ValueOf(string key) => Find(key)?.Value;

    public string Title => Plain(Template.Title);

    public string Plain(string text) => Narrative.Plain(text, Period, Template.Unit);

    public IReadOnlyList<Stretch> Fill(string paragraph) => Narrative.Fill(paragraph, Period, Template.Unit, k => Find(k)?.Figure, ValueOf);

    public string Printed(string paragraph) => string.Concat(Fill(paragraph).Select(s => s.Text));
}
