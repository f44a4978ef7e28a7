using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CuuLong.Platform.Ui;

/// <summary>Live from the system, wrong, doubtful, or typed by hand and unchecked.</summary>
public enum FigureTrust { Live, Error, Warn, Free }

/// <summary>
/// <c>&lt;x-figure href="/reporting/figures/VB-07?period=…" state="Live"&gt;96,04%&lt;/x-figure&gt;</c>: a number that opens. The link leads to the whole
/// page; with script its <c>[data-figure]</c> part shows in a popover instead.
/// </summary>
[HtmlTargetElement("x-figure", Attributes = "href")]
public sealed class FigureTag : TagHelper
{
    public string Href { get; set; } = "";
    public FigureTrust State { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("a", "x-figure num");
        output.Set("href", Href);
        if (State != FigureTrust.Live) output.Set("data-v", State.ToString().ToLowerInvariant());
    }
}
