using CuuLong.Platform.Calendars;
using CuuLong.Platform.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CuuLong.Platform.Ui;

/// <summary>
/// <c>&lt;x-deadline standing="row.Standing" days-href="/documents/incoming/…#deadline" /&gt;</c>: how a deadline stands, in words; it links
/// to the page that counts the days. Nothing for what has no deadline ("nhận để biết").
/// </summary>
[HtmlTargetElement("x-deadline", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DeadlineTag(Icons icons, Words words) : TagHelper
{
    public Standing? Standing { get; set; }
    public string? DaysHref { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Standing is not { } standing) { output.SuppressOutput(); return; }
        output.Become(DaysHref is null ? "span" : "a", "x-deadline");
        output.Set("href", DaysHref);
        output.Set("data-state", standing.Key);
        var text = Markup.Element(standing.Due is null ? "span" : "time", null, standing.Say(words));
        if (standing.Due is { } due) text.With("datetime", due.Local().ToString("yyyy-MM-dd'T'HH:mmzzz", System.Globalization.CultureInfo.InvariantCulture));
        output.Content.AppendHtml(icons.Draw(IconOf(standing.State))).AppendHtml(text);
    }

    private static string IconOf(DeadlineState state) => state switch
    {
        DeadlineState.Today or DeadlineState.Late => "clock-exclamation",
        DeadlineState.Paused => "player-pause",
        DeadlineState.Done or DeadlineState.DoneLate => "circle-check",
        _ => "clock",
    };
}
