using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CuuLong.Platform.Ui;

/// <summary><c>&lt;x-panel title="Bút phê" note="08:05 hôm nay"&gt;…&lt;/x-panel&gt;</c>: a hairline box with a heading; <c>flush</c> for a table or list to the edge.</summary>
[HtmlTargetElement("x-panel")]
public sealed class PanelTag : TagHelper
{
    public string Title { get; set; } = "";
    public string? Note { get; set; }
    public string? More { get; set; }
    public string? MoreHref { get; set; }
    public bool Flush { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var body = await output.GetChildContentAsync();
        output.Become("section", "panel");
        var header = Markup.Element("header").Add(Markup.Element("h2", null, Title));
        if (Note is not null) header.Add(Markup.Element("span", "mute sm push", Note));
        if (MoreHref is not null) header.Add(Markup.Element("a", Note is null ? "push" : null, More).With("href", MoreHref));
        if (Title.Length > 0) output.Content.AppendHtml(header);
        output.Content.AppendHtml(Flush ? body : Markup.Element("div", "body").Add(body));
    }
}
