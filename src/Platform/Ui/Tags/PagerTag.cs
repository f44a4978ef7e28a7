using CuuLong.Platform.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CuuLong.Platform.Ui;

/// <summary><c>&lt;x-pager newer="…" older="…" /&gt;</c>: keyset paging; an address that is null has nothing there. Writes nothing when both are.</summary>
[HtmlTargetElement("x-pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTag(Words words, Icons icons) : TagHelper
{
    public string? Newer { get; set; }
    public string? Older { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Newer is null && Older is null) { output.SuppressOutput(); return; }
        output.Become("nav", "x-pager");
        output.Set("aria-label", words["ui.pager"]);
        if (Newer is not null)
        {
            var link = Markup.Element("a", "btn").With("href", Newer).With("rel", "prev").Add(icons.Draw("chevron-left"));
            link.InnerHtml.Append(words["ui.pager.newer"]);
            output.Content.AppendHtml(link);
        }
        if (Older is not null)
        {
            var link = Markup.Element("a", "btn push", words["ui.pager.older"]).With("href", Older).With("rel", "next").Add(icons.Draw("chevron-right"));
            output.Content.AppendHtml(link);
        }
    }
}
