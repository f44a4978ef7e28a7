using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CuuLong.Platform.Ui;

/// <summary><c>&lt;x-head title="Phân quyền" lead="…"&gt;buttons&lt;/x-head&gt;</c>: the page's one h1, a line under it, its acts on the right.</summary>
[HtmlTargetElement("x-head")]
public sealed class HeadTag : TagHelper
{
    public string Title { get; set; } = "";
    public string? Lead { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var acts = await output.GetChildContentAsync();
        output.Become("div", "pagehead");
        var words = Markup.Element("div").Add(Markup.Element("h1", null, Title));
        if (Lead is not null) words.Add(Markup.Element("p", null, Lead));
        output.Content.AppendHtml(words);
        if (!acts.IsEmptyOrWhiteSpace) output.Content.AppendHtml(Markup.Element("div", "btn-row push").Add(acts));
    }
}
