using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CuuLong.Platform.Ui;

public enum Leg { Empty, On, Now, Bad, Hold }

/// <summary>
/// <c>&lt;x-recipient-status legs="On,On,Now" word="Đang xử lý" note="Số đến 4.418" tone="River" /&gt;</c>: four stretches (arrived, received, worked
/// on, done), one word that merges transport and business status, the number or the reason.
/// </summary>
[HtmlTargetElement("x-recipient-status", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RecipientStatusTag : TagHelper
{
    /// <summary>Names of <see cref="Leg"/>, in order; those left out are empty.</summary>
    public string Legs { get; set; } = "";
    public string Word { get; set; } = "";
    public string? Note { get; set; }
    public Tone Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("span", "x-recipient");
        var track = Markup.Element("span", "x-track").With("aria-hidden", "true");
        var legs = Legs.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Enum.Parse<Leg>).ToArray();
        for (var at = 0; at < 4; at++) track.Add(Stretch(legs.ElementAtOrDefault(at)));
        var words = Markup.Element("span").Add(Markup.Element("b", null, Word).With("data-tone", Tone.Name()));
        if (Note is not null) words.Add(Markup.Element("small", null, Note));
        output.Content.AppendHtml(track).AppendHtml(words);
    }

    private static TagBuilder Stretch(Leg leg) =>
        leg == Leg.Empty ? Markup.Element("i") : Markup.Element("i").With($"data-{leg.ToString().ToLowerInvariant()}", "");
}
