using CuuLong.Platform.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CuuLong.Platform.Ui;

/// <summary><c>&lt;x-urgency level="2" /&gt;</c>: the stamp of NĐ 30/2020; 0 writes nothing, 1 Khẩn, 2 Thượng khẩn, 3 Hỏa tốc.</summary>
[HtmlTargetElement("x-urgency", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class UrgencyTag(Icons icons, Words words) : TagHelper
{
    public int Level { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Level is < 1 or > 3) { output.SuppressOutput(); return; }
        output.Become("span", "x-urgency");
        output.Set("data-level", Level.ToString());
        if (Level == 3) output.Content.AppendHtml(icons.Draw("flame"));
        output.Content.Append(words[$"ui.urgency.{Level}"]);
    }
}
