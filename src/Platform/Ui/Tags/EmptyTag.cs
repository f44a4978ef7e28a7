using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CuuLong.Platform.Ui;

/// <summary>
/// <c>&lt;x-empty title="Không còn việc nào quá hạn"&gt;Việc gần hạn nhất là thứ Tư 26/8. &lt;a class="btn"…&gt;&lt;/x-empty&gt;</c>:
/// what is empty and what comes next. With <c>icon</c> it tells of a failed region instead.
/// </summary>
[HtmlTargetElement("x-empty")]
public sealed class EmptyTag(Icons icons) : TagHelper
{
    private const string House =
        """
        <svg class="art" viewBox="0 0 132 84" fill="none" stroke-width="1.6" stroke-linecap="round" aria-hidden="true">
        <path class="water" d="M6 62C30 62 36 54 66 54S104 66 126 58M6 70C34 70 40 63 66 63S100 73 126 67"/>
        <path class="roof" d="M34 52V20l32-10 32 10v32"/><path class="page" d="M46 50V30h40v20M52 36h28M52 42h20"/></svg>
        """;

    public string Title { get; set; } = "";
    public string? Icon { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", "x-empty");
        var next = await output.GetChildContentAsync();
        if (icons.Maybe(Icon) is { } icon) output.Content.AppendHtml(icon);
        else output.Content.AppendHtml(House);
        output.Content.AppendHtml(Markup.Element("h2", null, Title));
        if (!next.IsEmptyOrWhiteSpace) output.Content.AppendHtml(Markup.Element("div", "next").Add(next));
    }
}
