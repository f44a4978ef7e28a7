using CuuLong.Reporting.Model;
using CuuLong.Reporting.Templates;

namespace CuuLong.Reporting.Queries;

/// <summary>A section with its text of the moment: paragraphs by line, figures still bound.</summary>
internal sealed record SectionText(Section Section, string Text)
{
    public IEnumerable<string> Paragraphs => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>A whole report, ready to be shown or written: the template, its texts and its figures for one period.</summary>
internal sealed record ReportContent(ReportPeriod Period, MonthlyTemplate Template, IReadOnlyList<SectionText> Sections, IReadOnlyList<ReportFigure> Figures)
{
    private readonly Dictionary<string, ReportFigure> byKey = Figures.ToDictionary(f => f.Figure.Key);

    public ReportFigure? Find(string key) => byKey.GetValueOrDefault(key);

    public decimal? ValueOf(string key) => Find(key)?.Value;

    public string Title => Plain(Template.Title);

    public string Plain(string text) => Narrative.Plain(text, Period, Template.Unit);

    public IReadOnlyList<Stretch> Fill(string paragraph) => Narrative.Fill(paragraph, Period, Template.Unit, k => Find(k)?.Figure, ValueOf);

    public string Printed(string paragraph) => string.Concat(Fill(paragraph).Select(s => s.Text));
}
