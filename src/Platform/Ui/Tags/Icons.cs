using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CuuLong.Platform.Ui;

/// <summary>Draws icons of the sprite; an icon that is not in it is the programmer's mistake and says how to mend it.</summary>
public sealed class Icons(Assets assets)
{
    public TagBuilder Draw(string name)
    {
        if (!assets.Icons.Contains(name))
            throw new InvalidOperationException($"There is no icon \"{name}\" in the sprite. Add its Tabler name to src/Platform/Ui/Assets/icons.txt.");
        var svg = Markup.Element("svg", "i").With("aria-hidden", "true");
        return svg.Add(Markup.Element("use").With("href", $"{assets.Url("icons.svg")}#{name}"));
    }

    public TagBuilder? Maybe(string? name) => string.IsNullOrEmpty(name) ? null : Draw(name);
}

/// <summary><c>&lt;x-icon name="send" /&gt;</c>. With <c>label</c> it speaks; without it is decoration beside a word.</summary>
[HtmlTargetElement("x-icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTag(Icons icons) : TagHelper
{
    public string Name { get; set; } = "";
    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var svg = icons.Draw(Name);
        output.Become("svg", "i");
        if (Label is null) output.Set("aria-hidden", "true");
        else { output.Set("role", "img"); output.Set("aria-label", Label); }
        output.Content.SetHtmlContent(svg.InnerHtml);
    }
}
