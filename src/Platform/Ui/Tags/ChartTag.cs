using CuuLong.Platform.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CuuLong.Platform.Ui;

public enum ChartKind { Bar, Stack, Line }

/// <summary>
/// <c>&lt;x-chart kind="Bar" title="Xử lý đúng hạn tăng sáu tuần liền"&gt;&lt;table class="x-table"&gt;…&lt;/table&gt;&lt;/x-chart&gt;</c>: the title is a sentence; the chart is
/// drawn from the table (first column the categories, at most three series), which stays as "Xem bảng" and stands alone without script.
/// </summary>
[HtmlTargetElement("x-chart")]
public sealed class ChartTag(Assets assets, Words words) : TagHelper
{
    public ChartKind Kind { get; set; }
    public string Title { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var table = await output.GetChildContentAsync();
        output.Become("figure", "chart");
        output.Set("data-chart", Kind.ToString().ToLowerInvariant());
        output.Set("data-src", assets.Url("echarts.js"));
        output.Content.AppendHtml(Markup.Element("figcaption", null, Title))
            .AppendHtml(Markup.Element("div", "canvas").With("hidden", "").With("aria-hidden", "true"))
            .AppendHtml(Markup.Element("details").With("open", "").Add(Markup.Element("summary", null, words["ui.chart.table"])).Add(table));
    }
}
