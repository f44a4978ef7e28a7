using CuuLong.Platform.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CuuLong.Platform.Ui;

/// <param name="Count">Shown inside the chip; null for none.</param>
/// <param name="AndMore">It was counted no further: "10.000+".</param>
public sealed record Chip(string Text, string Href, bool Current = false, long? Count = null, bool AndMore = false);

/// <summary><c>&lt;x-filter chips="Model.Chips" label="Lọc theo vai trò" /&gt;</c>: chips are links, the state lives in the address.</summary>
[HtmlTargetElement("x-filter", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FilterTag(Words words) : TagHelper
{
    public IEnumerable<Chip> Chips { get; set; } = [];
    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("nav", "x-filter");
        output.Set("aria-label", Label ?? words["ui.filter"]);
        foreach (var chip in Chips)
        {
            var link = Markup.Element("a", "chip", chip.Text).With("href", chip.Href).With("aria-current", chip.Current ? "true" : null);
            if (chip.Count is { } count) link.Add(Markup.Element("span", "num", Show.Number(count, words.Language) + (chip.AndMore ? "+" : "")));
            output.Content.AppendHtml(link);
        }
    }
}
