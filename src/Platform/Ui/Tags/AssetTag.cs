using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CuuLong.Platform.Ui;

/// <summary><c>&lt;script asset="app.js"&gt;</c>, <c>&lt;link rel="stylesheet" asset="app.css"&gt;</c>: the hashed address and this answer's nonce.</summary>
[HtmlTargetElement("script", Attributes = "asset")]
[HtmlTargetElement("link", Attributes = "asset", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AssetTag(Assets assets) : TagHelper
{
    public string Asset { get; set; } = "";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Set(output.TagName == "script" ? "src" : "href", assets.Url(Asset));
        output.Set("nonce", SecurityHeaders.NonceOf(View.HttpContext));
    }
}
