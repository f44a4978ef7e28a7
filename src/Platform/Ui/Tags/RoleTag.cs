using CuuLong.Platform.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CuuLong.Platform.Ui;

public enum RoleKind { Lead, Co, Info }

/// <summary><c>&lt;x-role kind="Lead" /&gt;</c>: full circle leads, half co-ordinates, empty is for information.</summary>
[HtmlTargetElement("x-role", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RoleTag(Words words) : TagHelper
{
    public RoleKind Kind { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = Kind.ToString().ToLowerInvariant();
        output.Become("span", "x-role");
        output.Set("data-role", name);
        output.Content.SetContent(words[$"ui.role.{name}"]);
    }
}
