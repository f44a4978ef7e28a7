using System.Globalization;
using CuuLong.Platform.Calendars;
using CuuLong.Platform.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CuuLong.Platform.Ui;

/// <summary>
/// <c>&lt;x-days deadline="Model.Deadline" table /&gt;</c>: a cell per calendar day, what it counted or why not, the key to the signs, and with
/// <c>table</c> the same days as rows with reason and source.
/// </summary>
[HtmlTargetElement("x-days", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DaysTag(Words words, TimeProvider clock) : TagHelper
{
    public Deadline? Deadline { get; set; }
    public bool Table { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Deadline is not { Lines.Count: > 0 } deadline) { output.SuppressOutput(); return; }
        var today = clock.Today();
        output.Become("div", "x-days-box");
        var strip = Markup.Element("ol", "x-days").With("aria-label", words["ui.days"]);
        foreach (var line in deadline.Lines) strip.Add(Cell(line, today));
        output.Content.AppendHtml(strip).AppendHtml(Key(deadline.Lines));
        if (Table) output.Content.AppendHtml(Rows(deadline.Lines));
    }

    private TagBuilder Cell(DeadlineLine line, DateOnly today)
    {
        var why = words[line.Why, line.Args];
        var cell = Markup.Element("li").With("data-d", Kind(line)).With("data-weekday", line.Day.DayOfWeek.ToString().ToLowerInvariant()).With("title", why);
        if (line.Day == today) cell.With("data-now", "");
        cell.Add(Markup.Element("span", null, Show.ShortWeekday(line.Day, words.Language)));
        cell.Add(Markup.Element("b", null, line.Day.Day.ToString(CultureInfo.InvariantCulture)));
        cell.Add(Markup.Element("i", null, Mark(line)).With("aria-hidden", "true"));
        return cell.Add(Markup.Element("span", "visually-hidden", $"{Show.Day(line.Day, words.Language)}: {why}"));
    }

    /// <summary>The ordinal under a day that counted, else a word for why it did not; weekends need none.</summary>
    private string Mark(DeadlineLine line) =>
        line.Counts ? Show.Decimal(line.Total, words.Language, most: 1)
        : line.Kind is LineKind.Off or LineKind.Start ? "\u00A0"
        : words[$"platform.deadline.kind.{Name(line.Kind)}"];

    private TagBuilder Key(IReadOnlyList<DeadlineLine> lines)
    {
        var key = Markup.Element("p", "key");
        foreach (var kind in lines.Select(Kind).Distinct().Where(k => k is not "start"))
            key.Add(Markup.Element("span", null, words[$"ui.days.{kind}"]).With("data-d", kind));
        return key;
    }

    private TagBuilder Rows(IReadOnlyList<DeadlineLine> lines)
    {
        var body = Markup.Element("tbody");
        foreach (var line in lines)
            body.Add(Markup.Element("tr")
                .Add(Markup.Element("td", "nowrap", $"{Show.ShortWeekday(line.Day, words.Language)} {Show.Day(line.Day, words.Language)}"))
                .Add(Markup.Element("td", "r", line.Counts ? Show.Decimal(line.Total, words.Language, most: 1) : "–"))
                .Add(Markup.Element("td", null, words[line.Why, line.Args]))
                .Add(Markup.Element("td", "mute", line.Source)));
        var head = Markup.Element("tr");
        foreach (var column in new[] { "day", "total", "why", "source" }) head.Add(Markup.Element("th", column == "total" ? "r" : null, words[$"ui.days.column.{column}"]).With("scope", "col"));
        var table = Markup.Element("table", "x-table").Add(Markup.Element("thead").Add(head)).Add(body);
        return Markup.Element("details").Add(Markup.Element("summary", null, words["ui.days.table"])).Add(Markup.Element("div", "x-scroll").Add(table));
    }

    /// <summary>A day made up in exchange counts and looks so; a day swapped off looks like the holiday it belongs to.</summary>
    private static string Kind(DeadlineLine line) => line.Kind == LineKind.Swap ? line.Counts ? "count" : "holiday" : Name(line.Kind);

    private static string Name(LineKind kind) => kind.ToString().ToLowerInvariant();
}
