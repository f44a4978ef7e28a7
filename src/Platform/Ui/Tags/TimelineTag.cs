using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CuuLong.Platform.Ui;

/// <summary><c>&lt;x-timeline items="Model.History" /&gt;</c>: newest first; a line is never edited, a correction is a new line.</summary>
[HtmlTargetElement("x-timeline", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TimelineTag : TagHelper
{
    public IEnumerable<TimelineItem> Items { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("ol", "x-timeline");
        foreach (var item in Items) output.Content.AppendHtml(Line(item));
    }

    private static TagBuilder Line(TimelineItem item)
    {
        var line = Markup.Element("li");
        if (item.Moment != Moment.Past) line.With($"data-{item.Moment.ToString().ToLowerInvariant()}", "");
        line.Add(Markup.Element("b", null, item.What));
        if (item.Who is not null) line.InnerHtml.Append($" · {item.Who}");
        if (item.When is not null) { line.InnerHtml.Append(" "); line.Add(Markup.Element("time", null, item.When)); }
        return item.Quote is null ? line : line.Add(Markup.Element("q", null, item.Quote).With("lang", "vi"));
    }
}
