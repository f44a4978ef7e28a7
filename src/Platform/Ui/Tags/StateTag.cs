using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CuuLong.Platform.Ui;

/// <summary><c>&lt;x-state tone="Rice" icon="check"&gt;Hoàn thành&lt;/x-state&gt;</c>: a word in a pill, never clickable.</summary>
[HtmlTargetElement("x-state")]
public sealed class StateTag(Icons icons) : TagHelper
{
    public Tone Tone { get; set; }
    public string? Icon { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("span", "x-state");
        output.Set("data-tone", Tone.Name());
        var words = await output.GetChildContentAsync();
        if (icons.Maybe(Icon) is { } icon) output.Content.AppendHtml(icon);
        output.Content.AppendHtml(words);
    }
}
