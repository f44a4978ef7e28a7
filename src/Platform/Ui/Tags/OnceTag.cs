using CuuLong.Platform.Access;
using CuuLong.Platform.Data;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CuuLong.Platform.Ui;

/// <summary>Every posted form carries a token of its own, so that a double click acts once; and the antiforgery token, also when it names its action.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class OnceTag(Ids ids, IHtmlGenerator html) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var once = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        output.PostContent.AppendHtml(once.With("type", "hidden").With("name", AccessGate.OnceField).With("value", ids.New().ToString()));
        // The framework leaves its token out of a form that names an action.
        if (context.AllAttributes.TryGetAttribute("action", out var action) && action.Value?.ToString() is ['/', ..])
            output.PostContent.AppendHtml(html.GenerateAntiforgery(View));
    }
}
