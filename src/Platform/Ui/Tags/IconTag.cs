using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CuuLong.Platform.Ui;

/// <summary><c>&lt;x-icon name="send" /&gt;</c>. With <c>label</c> it speaks; without it is decoration beside a word.</summary>
[HtmlTargetElement("x-icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTag(Icons icons) : TagHelper
{
    public string Name { get; set; } = "";
    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("svg", "i");
        if (Label is null) output.Set("aria-hidden", "true");
        else { output.Set("role", "img"); output.Set("aria-label", Label); }
        output.Content.SetHtmlContent(icons.Inside(Name));
    }
}
