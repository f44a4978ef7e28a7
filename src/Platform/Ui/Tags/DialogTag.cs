using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CuuLong.Platform.Ui;

/// <summary>
/// <c>&lt;x-dialog id="recall" title="Thu hồi 284/BC-SKHCN ở 14 nơi?" keep="Giữ nguyên văn bản" act="Thu hồi ở 14 nơi" danger&gt;fields&lt;/x-dialog&gt;</c> inside a
/// posted form. The button that opens it is <c>&lt;a href="…/recall" data-dialog="recall"&gt;</c>: without script the link leads to the page that asks.
/// </summary>
[HtmlTargetElement("x-dialog")]
public sealed class DialogTag : TagHelper
{
    public string Id { get; set; } = "";

    /// <summary>A question that names object and count.</summary>
    public string Title { get; set; } = "";

    /// <summary>The safe way out: "Giữ nguyên văn bản".</summary>
    public string Keep { get; set; } = "";

    /// <summary>Verb and object: "Thu hồi ở 14 nơi".</summary>
    public string Act { get; set; } = "";
    public bool Danger { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var body = await output.GetChildContentAsync();
        output.Become("dialog", "dialog-x");
        output.Set("id", Id);
        output.Set("aria-labelledby", $"{Id}-title");
        output.Content.AppendHtml(Markup.Element("div").Add(Markup.Element("h2", null, Title).With("id", $"{Id}-title")).Add(body))
            .AppendHtml(Markup.Element("footer")
                .Add(Markup.Element("button", "btn", Keep).With("type", "button").With("data-close", ""))
                .Add(Markup.Element("button", Danger ? "btn btn-danger" : "btn btn-primary", Act).With("type", "submit")));
    }
}
