using CuuLong.Platform.Regimes;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CuuLong.Platform.Ui;

/// <summary><c>&lt;x-regime key="@Model.Regime" /&gt;</c>: the number of the rule that governed a record, leading to its dates and source.</summary>
[HtmlTargetElement("x-regime", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RegimeTag(IRegimes regimes) : TagHelper
{
    public string? Key { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Key is null || regimes.Find(Key) is not { } regime) { output.SuppressOutput(); return; }
        output.Become("a", "code");
        output.Set("href", "/regimes");
        output.Set("title", regime.Title);
        output.Content.SetContent(regime.Number);
    }
}
